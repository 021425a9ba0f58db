namespace Claims.Statistics;

/// <summary>
/// A quantile with the interval between two order statistics, which holds for any distribution: between the j-th and the k-th of n sorted values lies the quantile with at least 95 %, where the
/// number of values below it is binomial (David and Nagaraja, "Order Statistics", 2003, section 7.1).
/// </summary>
/// <param name="Value">See <see cref="Quantile"/>.</param>
/// <param name="Low">Lower end; null where too few values lie below.</param>
/// <param name="High">Upper end; null where too few values lie above: below 72 values for the level 0.95.</param>
public sealed record QuantileInterval(double Value, double? Low, double? High)
{
    private const double Confidence = 0.95;

    /// <param name="sorted">Ascending; at least one value.</param>
    /// <param name="level">In (0, 1).</param>
    public static QuantileInterval Of(double[] sorted, double level)
    {
        ArgumentNullException.ThrowIfNull(sorted);
        var n = sorted.Length;

        // The j-th value is above the quantile only where fewer than j values are below it; the k-th is below it only where k or more are.
        var (j, most) = Binomial.CentralInterval(n, level, Confidence);
        var k = most + 1;
        return new QuantileInterval(Quantile.Of(sorted, level), j >= 1 ? sorted[j - 1] : null, k <= n ? sorted[k - 1] : null);
    }
}
