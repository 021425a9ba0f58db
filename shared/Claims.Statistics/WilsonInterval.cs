namespace Claims.Statistics;

/// <summary>
/// Score interval of a binomial proportion (Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927). Unlike the
/// normal interval it stays within [0, 1] and says something at 0 and at 1.
/// </summary>
public static class WilsonInterval
{
    /// <summary>Normal quantile of a two-sided confidence of 95 %.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>The 95 % interval.</summary>
    /// <param name="proportion">In [0, 1].</param>
    /// <param name="n">Number of trials, above 0; need not be whole where it is an effective number.</param>
    public static Estimate Around(double proportion, double n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(proportion);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(proportion, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        var widening = 1 + (Z * Z / n);
        var centre = (proportion + (Z * Z / (2 * n))) / widening;
        var half = Z / widening * Math.Sqrt((proportion * (1 - proportion) / n) + (Z * Z / (4 * n * n)));

        // At the ends rounding would leave 1e-17 where the interval touches 0 or 1.
        return new Estimate(proportion, proportion == 0 ? 0 : Math.Max(0, centre - half), proportion == 1 ? 1 : Math.Min(1, centre + half), n);
    }
}
