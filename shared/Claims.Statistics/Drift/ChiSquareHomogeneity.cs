using Claims.Statistics.Tails;

namespace Claims.Statistics.Drift;

/// <summary>Pearson's test whether two samples of independent cases have the same shares of categories (1900; Fisher 1922 for the degrees of freedom).</summary>
/// <param name="Statistic">X² = Σ (observed − expected)²/expected.</param>
/// <param name="Freedom">One less than the categories that remain after pooling.</param>
/// <param name="PValue">Chance of so large a statistic; 1 where one category remains.</param>
public readonly record struct ChiSquareHomogeneity(double Statistic, int Freedom, double PValue)
{
    /// <summary>Least count to be expected of a category on the smaller side (Cochran, Annals of Mathematical Statistics 23, 1952).</summary>
    public const double LeastExpected = 5;

    /// <param name="first">[K] counts, at least 0.</param>
    /// <param name="second">[K] counts of the same categories.</param>
    /// <returns>Null where a side is empty. Categories of which fewer than <see cref="LeastExpected"/> are expected are pooled, with the next rarest where that is not enough.</returns>
    public static ChiSquareHomogeneity? Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(second.Length, first.Length, nameof(second));
        var pairs = first.ToArray().Zip(second.ToArray()).Where(pair => pair.First + pair.Second > 0).ToList();
        var (n, m) = (pairs.Sum(pair => pair.First), pairs.Sum(pair => pair.Second));
        if (n <= 0 || m <= 0)
        {
            return null;
        }

        pairs = Pooled(pairs, LeastExpected * (n + m) / Math.Min(n, m));
        var statistic = n * m * pairs.Sum(pair => Math.Pow((pair.First / n) - (pair.Second / m), 2) / (pair.First + pair.Second));
        return new ChiSquareHomogeneity(statistic, pairs.Count - 1, pairs.Count > 1 ? ChiSquareTail.AtLeast(statistic, pairs.Count - 1) : 1);
    }

    private static List<(double First, double Second)> Pooled(List<(double First, double Second)> pairs, double least)
    {
        var sorted = pairs.OrderBy(pair => pair.First + pair.Second).ToList();
        var (pool, taken) = ((First: 0.0, Second: 0.0), 0);
        while (taken < sorted.Count && (sorted[taken].First + sorted[taken].Second < least || (taken > 0 && pool.First + pool.Second < least)))
        {
            pool = (pool.First + sorted[taken].First, pool.Second + sorted[taken].Second);
            taken++;
        }

        return taken == 0 ? sorted : [pool, .. sorted.Skip(taken)];
    }
}
