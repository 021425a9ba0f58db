using Claims.Statistics.Tails;

namespace Claims.Statistics.Drift;

/// <summary>
/// Whether two periods have the same shares of categories, where cases of one day, and days near each other, are alike: the χ² test of homogeneity, corrected by the design effect
/// (Rao and Scott, JASA 76, 1981; Annals of Statistics 12, 1984). The variance between days is learned from the first period, the reference.
/// </summary>
/// <param name="Statistic">Pearson's X², as if cases were independent.</param>
/// <param name="Freedom">K − 1.</param>
/// <param name="DesignEffect">Rao and Scott's δ: expectation of X² without a change, divided by K − 1.</param>
/// <param name="EffectiveFreedom">d, Satterthwaite's degrees of freedom (the second-order correction): X²/(δ(K − 1)) is held against F(d, ν).</param>
/// <param name="BlockFreedom">ν, degrees of freedom of the variance between blocks of days.</param>
/// <param name="Correlation">Of a block with the next.</param>
/// <param name="PValue">Chance of so large an X² without a change.</param>
/// <remarks>
/// The variance of a period's shares is that of sums over overlapping blocks of successive days, as long as the second period though at most <c>blockLength</c>: all that makes near
/// days alike is then within a block, and so is the week when the block has seven days. What of it reaches from block to block is taken up by the correlation of
/// neighbours, pooled over the categories. δ alone is right on average; with few blocks, and with categories that vary together, the tail of X²/δ is much longer than that of χ², which
/// matters for the small levels of many features: hence F (Thomas and Rao, JASA 82, 1987), with ν and not the usual dν below the line, as if all variance were of one direction.
/// With dν, made streams of 40 features whose days depend on each other reported something in up to four times as many windows as their level says; with ν in fewer than it
/// says. A second period that is longer than a third of the reference remains a little above at small levels.
/// </remarks>
public sealed record ClusteredHomogeneity(
    double Statistic,
    int Freedom,
    double DesignEffect,
    double EffectiveFreedom,
    double BlockFreedom,
    double Correlation,
    double PValue)
{
    /// <summary>Fewest blocks that a variance is learned from: they are shorter where the reference is. One with fewer days that are not empty gives no answer.</summary>
    public const int LeastBlocks = 6;

    /// <summary>Design effect where the shares vary most: what divides the number of cases in a test that looks at one direction, as that of Kolmogorov and Smirnov.</summary>
    public double LargestDesignEffect => DesignEffect * Freedom / EffectiveFreedom;

    /// <param name="reference">[R][K] counts (or masses) of the days of the first period, in order of time; days without any are skipped.</param>
    /// <param name="current">[C][K] the same of the second.</param>
    /// <param name="blockLength">Days of a block at most; 7 so that days of the week weigh the same in each.</param>
    /// <param name="leastDesignEffect">1 for counts; 0 for masses, whose variance is not their mean.</param>
    /// <returns>Null where a side is empty, the reference has fewer than <see cref="LeastBlocks"/> days, or all are of one category.</returns>
    public static ClusteredHomogeneity? Of(IReadOnlyList<double[]> reference, IReadOnlyList<double[]> current, int blockLength, double leastDesignEffect)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(blockLength, 1);
        var (before, after) = (NotEmpty(reference), NotEmpty(current));
        if (before.Count < LeastBlocks || after.Count == 0)
        {
            return null;
        }

        var (first, second) = (Totals(before), Totals(after));
        int[] kept = [.. Enumerable.Range(0, first.Length).Where(k => first[k] + second[k] > 0)];
        if (kept.Length < 2)
        {
            return null;
        }

        var (n, m) = (first.Sum(), second.Sum());
        var shares = kept.Select(k => (first[k] + second[k]) / (n + m)).ToArray();
        var distance = kept.Select((k, i) => Math.Pow((first[k] / n) - (second[k] / m), 2) / shares[i]).Sum();
        var cases = n * m / (n + m);

        var length = Math.Min(Math.Min(blockLength, after.Count), before.Count / LeastBlocks);
        var between = new ClusterVariance([.. before.Select(day => kept.Select(k => day[k]).ToArray())], length, shares);

        // Days with fewer cases than those of the reference vary more, at most in proportion.
        var thinner = Math.Max(1, n / before.Count / (m / after.Count));
        var variance = between.Of(between.Blocks) + (thinner * between.Of((double)after.Count / length));

        // A reference that never varied teaches nothing: as if cases were independent.
        var effect = variance > 0 ? Math.Max(leastDesignEffect, variance * cases / (kept.Length - 1)) : 1;
        var statistic = distance * cases;
        return new ClusteredHomogeneity(
            statistic,
            kept.Length - 1,
            effect,
            between.Rank,
            between.Freedom,
            between.Correlation,
            PValueOf(statistic / (kept.Length - 1), effect, between));
    }

    private static double PValueOf(double meanSquare, double effect, ClusterVariance between) =>
        meanSquare == 0 ? 1 : FisherTail.AtLeast(meanSquare / effect, between.Rank, between.Freedom);

    private static List<double[]> NotEmpty(IReadOnlyList<double[]> days) => [.. days.Where(day => day.Sum() > 0)];

    private static double[] Totals(List<double[]> days) => [.. Enumerable.Range(0, days[0].Length).Select(k => days.Sum(day => day[k]))];
}
