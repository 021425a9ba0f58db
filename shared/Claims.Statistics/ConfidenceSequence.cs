namespace Claims.Statistics;

/// <summary>
/// Intervals that all hold at once, whenever and however often one looks, with one probability: for means and what is asymptotically one (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, "Time-uniform
/// central limit theory and asymptotic confidence sequences", Annals of Statistics 52, 2024, theorem 2.2: Robbins' normal mixture). Like the normal interval of a fixed sample, it holds
/// approximately, and better the more cases there are; it is about half again as wide.
/// </summary>
public static class ConfidenceSequence
{
    /// <summary>Half the interval's width, in standard errors of the mean.</summary>
    /// <param name="cases">Independent cases so far, above 0.</param>
    /// <param name="alpha">Probability in (0, 1) that any of the intervals misses.</param>
    /// <param name="tightest">Number of cases at which the interval is tightest for what could be; to be chosen beforehand. Elsewhere it is hardly wider.</param>
    public static double Radius(double cases, double alpha, double tightest)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cases);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(alpha);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(alpha, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tightest);
        var evidence = -2 * Math.Log(alpha);

        // Variance of the mixture times cases; the width is least where it is about −2 ln α + ln(1 − 2 ln α).
        var scale = (evidence + Math.Log(1 + evidence)) * cases / tightest;
        return Math.Sqrt((scale + 1) / scale * (Math.Log(scale + 1) + evidence));
    }
}
