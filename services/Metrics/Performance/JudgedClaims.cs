namespace Claims.Metrics.Performance;

/// <summary>So many claims with the same prediction, verdict and chance of having been reviewed.</summary>
public sealed record JudgedClaims
{
    /// <summary>Predicted positive: flagged by the clause score, or sent to review for its risk.</summary>
    public required bool IsPredicted { get; init; }

    /// <summary>The verdict was improper or fraudulent.</summary>
    public required bool IsImproper { get; init; }

    /// <summary>Probability with which such a claim comes before a reviewer, in (0, 1].</summary>
    public required double ReviewProbability { get; init; }

    public required long Claims { get; init; }
}
