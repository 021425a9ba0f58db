namespace Claims.ClauseModel.Scoring;

/// <summary>Thresholds of the decision. They are part of <see cref="Contracts.ClauseScore.DecisionId"/>.</summary>
public sealed record ScoringOptions
{
    /// <summary>Share of normal claims that may be flagged for their pattern, in (0, 1).</summary>
    public double Alpha { get; init; } = 0.01;

    /// <summary>
    /// Least attention, in [0, 1], on a clause with a broken condition for the claim to be flagged: what hardly concerns the line does not count.
    /// Conditions about the whole claim count in any case.
    /// </summary>
    public double BrokenWeight { get; init; } = 0.05;

    /// <exception cref="ArgumentOutOfRangeException">A threshold is outside its bounds.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Alpha);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Alpha, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(BrokenWeight);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BrokenWeight, 1);
    }
}
