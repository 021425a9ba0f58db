namespace Claims.Statistics;

/// <summary>Quantiles by linear interpolation between order statistics (Hyndman and Fan 1996, type 7; NumPy's default).</summary>
public static class Quantile
{
    /// <param name="sorted">Ascending; at least one value.</param>
    /// <param name="level">In [0, 1].</param>
    public static double Of(ReadOnlySpan<double> sorted, double level)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 1);
        var place = level * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
