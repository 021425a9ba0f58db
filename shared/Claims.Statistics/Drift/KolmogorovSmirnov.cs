using Claims.Statistics.Tails;

namespace Claims.Statistics.Drift;

/// <summary>The two-sample test of Kolmogorov (1933) and Smirnov (1939).</summary>
public static class KolmogorovSmirnov
{
    /// <summary>D, the largest distance between the two distribution functions, in [0, 1]; on binned numbers never above that of the numbers themselves. Null where a side is empty.</summary>
    public static double? Statistic(PairedCounts counts)
    {
        var (first, second) = (counts.First.Sum(), counts.Second.Sum());
        if (first <= 0 || second <= 0)
        {
            return null;
        }

        var (below, largest) = ((First: 0.0, Second: 0.0), 0.0);
        for (var i = 0; i < counts.Values.Count; i++)
        {
            below = (below.First + counts.First[i], below.Second + counts.Second[i]);
            largest = Math.Max(largest, Math.Abs((below.First / first) - (below.Second / second)));
        }

        return Math.Min(1, largest);
    }

    /// <summary>
    /// Chance of so large a D in samples of one distribution: Kolmogorov's limit with the argument (√n + 0.12 + 0.11/√n)·D (Stephens, JRSS B 32, 1970), within some per
    /// cent from n = 4 on. Ties make it too large, never too small.
    /// </summary>
    /// <param name="statistic">D.</param>
    /// <param name="n">n₁n₂/(n₁ + n₂), divided by the design effect where cases are not independent; above 0.</param>
    public static double PValue(double statistic, double n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        var root = Math.Sqrt(n);
        return KolmogorovTail.AtLeast((root + 0.12 + (0.11 / root)) * statistic);
    }
}
