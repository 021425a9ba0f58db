namespace Claims.Statistics;

/// <summary>The one point of a series of counts where its rate changes most, and how likely chance alone makes such a change.</summary>
/// <param name="At">Index of the first count after the change.</param>
/// <param name="Before">Rate before it: counts per unit of exposure.</param>
/// <param name="After">Rate from it on.</param>
/// <param name="PValue">
/// At most so often does a series without a change show one as large, wherever it lies: alarms at PValue ≤ α have a false-alarm rate of at most α, as long as counts
/// are independent and large enough for the F distribution.
/// </param>
public readonly record struct RateChange(int At, double Before, double After, double PValue)
{
    /// <summary>Fewest counts to look for a change in: four degrees of freedom for the spread.</summary>
    public const int LeastLength = 6;

    /// <summary>A ratio so small beside the counts is the rounding of its terms.</summary>
    private const double Rounding = 1e-12;

    /// <summary>
    /// Likelihood-ratio scan for one change of a Poisson rate. 2·LLR(τ) = 2·(A ln(A/E_A) + B ln(B/E_B) − N ln(N/E)) for each split τ into A and B counts with exposures
    /// E_A and E_B. Counts of claims vary more than Poisson counts, so the largest is divided by the dispersion φ around the two rates (Pearson's χ²/(T − 2); McCullagh and
    /// Nelder 1989, 4.5 and 6.2) and held against F(1, T − 2), times T − 1 splits (Bonferroni's bound for the maximum; Worsley, JASA 74, 1979).
    /// </summary>
    /// <param name="counts">[T] at least 0, not all 0.</param>
    /// <param name="exposures">[T] above 0: what each count would be in proportion to without a change.</param>
    /// <param name="leastDispersion">Least φ: 1 for counts, 0 for sums whose variance is not their mean.</param>
    /// <returns>Null where the series is shorter than <see cref="LeastLength"/> or holds nothing.</returns>
    public static RateChange? Largest(ReadOnlySpan<double> counts, ReadOnlySpan<double> exposures, double leastDispersion)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(exposures.Length, counts.Length, nameof(exposures));
        var (total, exposure) = (Sum(counts), Sum(exposures));
        if (counts.Length < LeastLength || total <= 0)
        {
            return null;
        }

        var (at, most, count, before) = (1, double.NegativeInfinity, 0.0, 0.0);
        var best = (Count: 0.0, Exposure: 0.0);
        for (var split = 1; split < counts.Length; split++)
        {
            (count, before) = (count + counts[split - 1], before + exposures[split - 1]);
            var ratio = Term(count, before) + Term(total - count, exposure - before) - Term(total, exposure);
            if (ratio > most)
            {
                (at, most, best) = (split, ratio, (count, before));
            }
        }

        var rates = (Before: best.Count / best.Exposure, After: (total - best.Count) / (exposure - best.Exposure));
        var dispersion = Math.Max(leastDispersion, Dispersion(counts, exposures, at, rates));
        var p = most <= Rounding * total ? 1 : dispersion > 0 ? StudentTail.TwoSided(Math.Sqrt(2 * most / dispersion), counts.Length - 2) : 0;
        return new RateChange(at, rates.Before, rates.After, Math.Min(1, (counts.Length - 1) * p));
    }

    /// <summary>Mean of (count − expected)²/expected around the two rates; a rate of 0 fits its counts exactly.</summary>
    private static double Dispersion(ReadOnlySpan<double> counts, ReadOnlySpan<double> exposures, int at, (double Before, double After) rates)
    {
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            var expected = exposures[i] * (i < at ? rates.Before : rates.After);
            sum += expected > 0 ? (counts[i] - expected) * (counts[i] - expected) / expected : 0;
        }

        return sum / (counts.Length - 2);
    }

    private static double Term(double count, double exposure) => count > 0 ? count * Math.Log(count / exposure) : 0;

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
