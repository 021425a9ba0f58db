using System.Text.Json.Serialization;

using Claims.Contracts;

using Route = Claims.Contracts.Route;

namespace Claims.Review.Cases;

/// <summary>One page of the case list.</summary>
/// <param name="Total">Cases that meet the filters, on all pages.</param>
/// <param name="Page">1-based.</param>
/// <param name="Size">Most cases on a page.</param>
/// <param name="Cases">The cases of this page, in order.</param>
public sealed record CaseList(long Total, int Page, int Size, IReadOnlyList<CaseSummary> Cases);

/// <summary>A case as the list shows it, without the claim.</summary>
public sealed record CaseSummary
{
    public required string ClaimId { get; init; }

    /// <summary>The decision that a verdict on this case judges.</summary>
    public required string DecisionId { get; init; }

    public required CaseStatus Status { get; init; }
    public required Route Route { get; init; }
    public required bool IsFlagged { get; init; }
    public required double Risk { get; init; }
    public required double PValue { get; init; }

    /// <summary><see cref="Charge"/> as storage holds it.</summary>
    [JsonIgnore]
    public long ChargeCents { get; init; }

    /// <summary>Total charge, in <see cref="Currency"/>.</summary>
    public decimal Charge
    {
        get => ChargeCents / 100m;
        init => ChargeCents = (long)(value * 100);
    }

    public required ClaimKind Kind { get; init; }
    public required string PolicyId { get; init; }
    public required DateTimeOffset AssessedAt { get; init; }

    /// <summary>Drawn for a second review, judged once, and not yet by a second reviewer.</summary>
    public bool WantsSecondReview { get; init; }

    /// <summary>The submitter's own number; null in a case of an earlier version until it is described.</summary>
    public string? Number { get; init; }

    /// <summary>Billing provider: its NPI, or <c>id:…</c> where it has none; null as <see cref="Number"/> is.</summary>
    public string? Provider { get; init; }

    public string? ProviderName { get; init; }

    /// <summary>Null as <see cref="Number"/> is.</summary>
    public string? Currency { get; init; }

    /// <summary>Who works on it; null: nobody.</summary>
    public string? AssignedTo { get; init; }

    public DateTimeOffset? ClaimedAt { get; init; }
}
