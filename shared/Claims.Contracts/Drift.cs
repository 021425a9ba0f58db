namespace Claims.Contracts;

/// <summary>How one feature of the claims changed from a reference to a window. Shares of codes and ranges, nothing of a single claim.</summary>
public sealed record MeasuredDrift
{
    /// <summary>Name: charge, units, diagnosis, score, attention on clauses of a policy version …</summary>
    public required string Feature { get; init; }

    /// <summary>number, category, or mass (weights on names).</summary>
    public required string Kind { get; init; }

    public required DriftOutcome Outcome { get; init; }

    /// <summary>Values in the reference.</summary>
    public required double Before { get; init; }

    /// <summary>Values in the window.</summary>
    public required double After { get; init; }

    /// <summary>Population stability index.</summary>
    public required double StabilityIndex { get; init; }

    /// <summary>Jensen-Shannon divergence in bits, in [0, 1].</summary>
    public required double JensenShannon { get; init; }

    /// <summary>Largest distance of the distribution functions; of numbers only.</summary>
    public double? KolmogorovSmirnov { get; init; }

    /// <summary>Mean distance that a number moved, in the reference's range from the 10th to the 90th percentile; of numbers only.</summary>
    public double? Wasserstein { get; init; }

    /// <summary>Chance of such a change without drift, days being alike as they are; 1 where there is no test.</summary>
    public required double PValue { get; init; }

    /// <summary>The same, adjusted over the features of the window.</summary>
    public required double AdjustedPValue { get; init; }

    /// <summary>What moved, most telling first.</summary>
    public IReadOnlyList<MovedShare> Moved { get; init; } = [];
}

/// <param name="Name">A code, a clause, or a range of numbers.</param>
/// <param name="Before">Share in the reference, in [0, 1].</param>
/// <param name="After">Share in the window.</param>
public sealed record MovedShare(string Name, double Before, double After);

public enum DriftOutcome
{
    /// <summary>No change that is sure and large enough.</summary>
    Stable,

    Drifted,

    /// <summary>Every day of the reference has the feature, none of the window. A fact and no test: outside the false-alarm budget.</summary>
    Vanished,

    /// <summary>No day of the reference has the feature, every one of the window.</summary>
    Appeared,

    /// <summary>Fewer days in the reference than its variance can be learned from, one category alone, or a side that lacks a feature that not all days of the other have.</summary>
    Untested,
}
