namespace Claims.Statistics;

/// <summary>Upper tail of the Poisson distribution: how likely so many events or more are by chance.</summary>
public static class PoissonTail
{
    /// <summary>
    /// P(X ≥ <paramref name="count"/>) for X ~ Poisson(<paramref name="mean"/>), summed from its largest term outwards, so that small tails keep their digits.
    /// </summary>
    /// <param name="count">Number of events; any.</param>
    /// <param name="mean">Expected number; at least 0.</param>
    public static double AtLeast(long count, double mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mean);
        if (count <= 0)
        {
            return 1;
        }

        if (mean == 0)
        {
            return 0;
        }

        return count > mean ? Math.Min(1, SumUpwards(count, mean)) : Math.Max(0, 1 - SumDownwards(count - 1, mean));
    }

    /// <summary>Σ over i ≥ k of the probabilities; k above the mean, so that they fall.</summary>
    private static double SumUpwards(long k, double mean)
    {
        var term = Probability(k, mean);
        var sum = term;
        for (var i = k + 1; term > sum * 1e-17; i++)
        {
            term *= mean / i;
            sum += term;
        }

        return sum;
    }

    /// <summary>Σ over i ≤ k of the probabilities; k below the mean, so that they fall.</summary>
    private static double SumDownwards(long k, double mean)
    {
        var term = Probability(k, mean);
        var sum = term;
        for (var i = k; i > 0 && term > sum * 1e-17; i--)
        {
            term *= i / mean;
            sum += term;
        }

        return sum;
    }

    private static double Probability(long k, double mean) => Math.Exp((k * Math.Log(mean)) - mean - LogFactorial(k));

    /// <summary>Exact sum for small k, then Stirling's series to 1/k⁵ (error below 1e-13 from 32 on).</summary>
    private static double LogFactorial(long k)
    {
        if (k < 32)
        {
            var sum = 0.0;
            for (var i = 2; i <= k; i++)
            {
                sum += Math.Log(i);
            }

            return sum;
        }

        double n = k;
        return (n * Math.Log(n)) - n + (0.5 * Math.Log(2 * Math.PI * n)) + (1 / (12 * n)) - (1 / (360 * n * n * n)) + (1 / (1260 * Math.Pow(n, 5)));
    }
}
