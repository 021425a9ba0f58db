namespace Claims.ProviderModel.Features;

/// <summary>
/// Turns a number into one value for each bin between quantiles of the training data: 0 below the bin, 1 above, linear within; last, whether it is missing
/// (Gorishniy, Rubachev and Babenko, "On embeddings for numerical features in tabular deep learning", 2022, equation 1). A network sees thresholds and tails so.
/// </summary>
/// <param name="Edges">Ascending, no two alike; n + 1 of them make n bins. Fewer than two make none.</param>
public sealed record PiecewiseLinear(IReadOnlyList<double> Edges)
{
    /// <summary>Values that one number becomes.</summary>
    public int Width => Math.Max(0, Edges.Count - 1) + 1;

    /// <param name="values">Of training; NaN where one is missing.</param>
    /// <param name="bins">Most bins; fewer where many values are alike.</param>
    public static PiecewiseLinear Fit(IEnumerable<double> values, int bins)
    {
        var sorted = values.Where(value => !double.IsNaN(value)).Order().ToArray();
        return new PiecewiseLinear(sorted.Length == 0
            ? []
            : [.. Enumerable.Range(0, bins + 1).Select(bin => Statistics.Quantile.Of(sorted, bin / (double)bins)).Distinct()]);
    }

    /// <param name="value">NaN where it is missing.</param>
    /// <param name="target">[<see cref="Width"/>], overwritten.</param>
    public void Encode(double value, Span<float> target)
    {
        target.Clear();
        if (double.IsNaN(value))
        {
            target[^1] = 1;
            return;
        }

        for (var bin = 0; bin + 1 < Edges.Count; bin++)
        {
            target[bin] = (float)Math.Clamp((value - Edges[bin]) / (Edges[bin + 1] - Edges[bin]), 0, 1);
        }
    }
}
