namespace Claims.Tracking.Drift;

/// <summary>A feature's days as counts, or masses, in bins that reference and current days share.</summary>
/// <param name="Names">[K] of the bins.</param>
/// <param name="Reference">[R][K] by day.</param>
/// <param name="Current">[C][K] by day.</param>
internal sealed record BinnedDays(IReadOnlyList<string> Names, IReadOnlyList<double[]> Reference, IReadOnlyList<double[]> Current)
{
    /// <summary>[K] sums over the reference.</summary>
    public double[] Before { get; } = Totals(Reference, Names.Count);

    /// <summary>[K] sums over the current days.</summary>
    public double[] After { get; } = Totals(Current, Names.Count);

    private static double[] Totals(IReadOnlyList<double[]> days, int bins) => [.. Enumerable.Range(0, bins).Select(k => days.Sum(day => day[k]))];
}
