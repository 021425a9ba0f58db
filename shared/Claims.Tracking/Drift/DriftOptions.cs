namespace Claims.Tracking.Drift;

/// <summary>When a feature counts as drifted: its change is both surer and larger than stated here.</summary>
public sealed record DriftOptions
{
    /// <summary>
    /// Chance, at most, that a window in which nothing drifts reports anything, over all of its features; in (0, 1). False alarms a year come to the level times the windows of
    /// a year, however windows overlap.
    /// </summary>
    public double Level { get; init; } = 0.01;

    /// <summary>Least population stability index to report; at least 0. By convention below 0.1 is stable, above 0.25 a shift.</summary>
    public double MinimumEffect { get; init; } = 0.1;

    /// <summary>Days whose dependence is taken whole, at least 1; see <see cref="Claims.Statistics.Drift.ClusteredHomogeneity"/>.</summary>
    public int BlockDays { get; init; } = 7;

    /// <summary>Bins that the numbers of a feature are tested in, at least 2: as even as the reference allows.</summary>
    public int NumberBins { get; init; } = 10;

    /// <summary>Categories, or names with mass, that are tested by themselves, at least 1: the most frequent. The rest counts together.</summary>
    public int NamesKept { get; init; } = 30;

    /// <summary>Options for so many false alarms a year: their expected number is at most that.</summary>
    /// <param name="falseAlarms">In a year; below <paramref name="windows"/>.</param>
    /// <param name="windows">Comparisons in a year: 365 for daily ones, 52 for weekly.</param>
    public static DriftOptions OfBudget(double falseAlarms, double windows) => new() { Level = falseAlarms / windows };
}
