using Claims.Contracts;
using Claims.Statistics.Drift;

namespace Claims.Tracking.Drift;

/// <summary>How one feature changed from the reference to the current days.</summary>
public sealed record FeatureDrift
{
    public required FeatureKind Kind { get; init; }
    public required string Feature { get; init; }
    public required DriftOutcome Outcome { get; init; }

    /// <summary>Whether a reader must know of it.</summary>
    public bool IsReported => Outcome is DriftOutcome.Drifted or DriftOutcome.Vanished or DriftOutcome.Appeared;

    /// <summary>Values in the reference: how many, or for a mass the sum of weights.</summary>
    public required double Before { get; init; }

    /// <summary>The same in the current days.</summary>
    public required double After { get; init; }

    /// <summary>Population stability index, 0 where a side is empty.</summary>
    public required double StabilityIndex { get; init; }

    /// <summary>Jensen-Shannon divergence of the shares in bits, in [0, 1].</summary>
    public required double JensenShannon { get; init; }

    /// <summary>The test that <see cref="PValue"/> is of, with χ² and its design effect; null where it could not be made.</summary>
    public ClusteredHomogeneity? Test { get; init; }

    /// <summary>Chance of such a change without drift, with days as they depend on each other; 1 where there is no test.</summary>
    public double PValue => Test?.PValue ?? 1;

    /// <summary>The same, adjusted over the tested features of the window.</summary>
    public required double AdjustedPValue { get; init; }

    /// <summary>χ² as if claims were independent: what would be alarmed on without the correction. Null where a side is empty.</summary>
    public ChiSquareHomogeneity? Uncorrected { get; init; }

    /// <summary>Distances that only numbers have.</summary>
    public NumberShift? Shift { get; init; }

    /// <summary>Bins or names whose share changed, those that tell the two sides apart best first, five at most.</summary>
    public required IReadOnlyList<ShareMove> Moves { get; init; }
}

/// <param name="Name">A category, a name with mass, or a range of numbers.</param>
/// <param name="Before">Share in the reference, in [0, 1].</param>
/// <param name="After">Share in the current days.</param>
public sealed record ShareMove(string Name, double Before, double After);

/// <param name="KolmogorovSmirnov">D, the largest distance of the distribution functions.</param>
/// <param name="PValue">Of D, with the number of claims divided by the design effect; to read, not to alarm on.</param>
/// <param name="Wasserstein">Mean distance that a number moved, in units of the range between the reference's 10th and 90th percentile (at least 1).</param>
/// <param name="MedianBefore">Of the reference, to the width of a bucket.</param>
/// <param name="MedianAfter">Of the current days.</param>
public sealed record NumberShift(double KolmogorovSmirnov, double PValue, double Wasserstein, double MedianBefore, double MedianAfter);
