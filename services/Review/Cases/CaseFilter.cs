using Claims.Contracts;

using Route = Claims.Contracts.Route;

namespace Claims.Review.Cases;

/// <summary>Which cases a list holds. What is null narrows nothing; bounds are included.</summary>
public sealed record CaseFilter
{
    public CaseStatus? Status { get; init; }
    public Route? Route { get; init; }
    public bool? IsFlagged { get; init; }

    /// <summary>Drawn for a second review, judged once, and not yet by a second reviewer.</summary>
    public bool? WantsSecondReview { get; init; }

    public string? PolicyId { get; init; }
    public ClaimKind? Kind { get; init; }
    public Assignee? Assignee { get; init; }
    public double? MinRisk { get; init; }
    public double? MaxRisk { get; init; }

    /// <summary>Least total charge, in the currency of the claim.</summary>
    public decimal? MinAmount { get; init; }

    public decimal? MaxAmount { get; init; }

    /// <summary>Least days since the assessment.</summary>
    public int? MinDays { get; init; }

    public int? MaxDays { get; init; }

    /// <summary>First day of assessment, in UTC.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of assessment, in UTC.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Beginnings of words, each of which must begin a term of the claim: see <see cref="CaseTerm"/>.</summary>
    public string? Search { get; init; }
}

/// <summary>Whether a reviewer has given a verdict on the case.</summary>
public enum CaseStatus { Open, Settled }

/// <summary>Who works on the case.</summary>
public enum Assignee
{
    /// <summary>Who asks.</summary>
    Me,

    Nobody,
}

/// <summary>What comes first: the highest risk, the largest charge, or the oldest assessment.</summary>
public enum CaseOrder { Risk, Amount, Age }
