using System.Runtime.InteropServices;

namespace Claims.Statistics.Resampling;

/// <summary>
/// 95 % percentile intervals of any statistic over resampled cases (Efron, "Bootstrap methods: another look at the jackknife", 1979). The same seed gives the
/// same bits again, whatever the number of cores: every resample draws from its own generator.
/// </summary>
public static class Bootstrap
{
    public const int Replicates = 1000;

    private const double Tail = 0.025;

    /// <summary>Resamples single cases, which must be independent. Null where the sample itself does not define the statistic.</summary>
    /// <param name="cases">Number of cases; their indices are what the statistic gets.</param>
    public static BootstrapInterval? Interval(int cases, SampleStatistic statistic, int seed, int replicates = Replicates)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cases);
        return Interval(new SingleCases(cases), statistic, seed, replicates);
    }

    /// <summary>
    /// Resamples whole groups of cases that depend on each other, such as the claims of a provider. Null where the sample itself does not define the statistic.
    /// </summary>
    /// <param name="groups">The group of each case, any numbers.</param>
    public static BootstrapInterval? OfGroups(IReadOnlyList<int> groups, SampleStatistic statistic, int seed, int replicates = Replicates)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return Interval(new GroupedCases(groups), statistic, seed, replicates);
    }

    /// <summary>The interval of a figure of scores against labels.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a score is not a number.</exception>
    public static BootstrapInterval? Interval(double[] scores, bool[] labels, LabelledStatistic statistic, int seed, int replicates = Replicates)
    {
        LabelledScores.Require(scores, labels);
        return Interval(scores.Length, cases => Of(scores, labels, cases, statistic), seed, replicates);
    }

    /// <summary>
    /// The interval of how much better one way of scoring does than another on the same cases, each resample being scored both ways: much narrower than two
    /// intervals side by side. Null where either is undefined on the sample.
    /// </summary>
    /// <exception cref="ArgumentException">Lengths differ, or a score is not a number.</exception>
    public static BootstrapInterval? Difference(
        double[] scores, double[] baseline, bool[] labels, LabelledStatistic statistic, int seed, int replicates = Replicates)
    {
        LabelledScores.Require(scores, labels);
        LabelledScores.Require(baseline, labels);
        return Interval(
            scores.Length, cases => Of(scores, labels, cases, statistic) - Of(baseline, labels, cases, statistic), seed, replicates);
    }

    private static double? Of(double[] scores, bool[] labels, ReadOnlySpan<int> cases, LabelledStatistic statistic)
    {
        var (drawnScores, drawnLabels) = (new double[cases.Length], new bool[cases.Length]);
        for (var i = 0; i < cases.Length; i++)
        {
            (drawnScores[i], drawnLabels[i]) = (scores[cases[i]], labels[cases[i]]);
        }

        return statistic(drawnScores, drawnLabels);
    }

    private static BootstrapInterval? Interval(IResampler resampler, SampleStatistic statistic, int seed, int replicates)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(replicates);
        if (statistic(resampler.All) is not { } value)
        {
            return null;
        }

        var figures = new double?[replicates];
        Parallel.For(
            0,
            replicates,
            () => new List<int>(resampler.All.Length),
            (replicate, _, drawn) =>
            {
                drawn.Clear();
                resampler.Draw(SplitMix64.Of(seed, replicate), drawn);
                figures[replicate] = statistic(CollectionsMarshal.AsSpan(drawn));
                return drawn;
            },
            _ => { });
        var defined = figures.OfType<double>().Order().ToArray();
        return defined.Length > 0
            ? new BootstrapInterval(value, Quantile.Of(defined, Tail), Quantile.Of(defined, 1 - Tail), defined.Length, replicates - defined.Length)
            : null;
    }
}
