namespace Claims.Contracts;

/// <summary>How a claim relates to the clauses of the policy it is billed under.</summary>
public sealed record ClauseScore
{
    /// <summary>SHA-256 (hex) over claim content, policy version, model hash and thresholds: the same four give the same bits again.</summary>
    public required string DecisionId { get; init; }

    public required string PolicyId { get; init; }
    public required string PolicyVersion { get; init; }
    public required string ModelHash { get; init; }
    public required ScoredBy ScoredBy { get; init; }
    public required DateTimeOffset ScoredAt { get; init; }

    /// <summary>
    /// Conformal p-value in (0, 1]: the share of normal claims of the same kind whose attention pattern is at least as unusual.
    /// Small means unusual; among normal claims it is uniform or larger.
    /// </summary>
    public required double PValue { get; init; }

    /// <summary>Whether the p-value was calibrated under this policy. Where it was not, it promises no rate of false flags and is no evidence.</summary>
    public bool IsPValueCalibrated { get; init; } = true;

    /// <summary>Calibrated probability in [0, 1] that something is wrong with the claim; null where no model has scored it.</summary>
    public double? Risk { get; init; }

    /// <summary>How far the pattern is from its profile; the parts of the distance, largest first.</summary>
    public required IReadOnlyList<Reason> Reasons { get; init; }

    public required IReadOnlyList<LineScore> Lines { get; init; }
    public IReadOnlyList<Violation> Violations { get; init; } = [];
    public bool IsFlagged { get; init; }
}

/// <summary>What a <see cref="ClauseScore"/> comes to, to be held against that of another model.</summary>
public sealed record ScoreSummary
{
    public required string DecisionId { get; init; }
    public required string ModelHash { get; init; }
    public required ScoredBy ScoredBy { get; init; }

    /// <inheritdoc cref="ClauseScore.PValue"/>
    public required double PValue { get; init; }

    public required bool IsFlagged { get; init; }

    /// <summary>Calibrated probability that something is wrong with the claim; null where what scored it gives none.</summary>
    public double? Risk { get; init; }
}

public enum ScoredBy { Attention, Rules }

/// <summary>One service line's attention over the clauses, strongest first, cut off where the rest is small.</summary>
public sealed record LineScore
{
    public required int LineNumber { get; init; }

    /// <summary>Kind of service whose profile the line was held against.</summary>
    public required string ServiceKind { get; init; }

    public required IReadOnlyList<ClauseWeight> Clauses { get; init; }

    /// <summary>Weight on the null clause: no clause governs this line.</summary>
    public required double NullWeight { get; init; }

    /// <summary>Conformal p-value of this line alone.</summary>
    public required double PValue { get; init; }
}

/// <param name="Weight">Attention averaged over heads, in [0, 1].</param>
/// <param name="Heads">The same, per head.</param>
public sealed record ClauseWeight(string ClauseId, double Weight, IReadOnlyList<double> Heads);

/// <summary>A structured condition of a clause that the line breaks, with both numbers.</summary>
public sealed record Violation
{
    /// <summary>Null where the whole claim breaks the clause.</summary>
    public int? LineNumber { get; init; }

    public required string ClauseId { get; init; }

    /// <summary>Stable code in upper snake case, for example UNITS_OVER_LIMIT.</summary>
    public required string Code { get; init; }

    public required double Probability { get; init; }

    /// <summary>What the clause asks for: "at most 2 per 12 months".</summary>
    public required string Expected { get; init; }

    /// <summary>What the claim has: "3".</summary>
    public required string Actual { get; init; }
}

/// <summary>One reason for a decision, in the order of its weight.</summary>
/// <param name="Code">Stable code in upper snake case.</param>
/// <param name="Text">For a person; no names and no free text of the claim.</param>
/// <param name="Weight">Contribution, in the unit of the score it explains.</param>
/// <param name="LineNumber">The line it is about, or null for the claim.</param>
/// <param name="ClauseId">The clause it is about, or null.</param>
public sealed record Reason(string Code, string Text, double Weight, int? LineNumber = null, string? ClauseId = null);
