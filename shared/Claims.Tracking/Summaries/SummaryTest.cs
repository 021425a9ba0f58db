using Claims.Statistics;
using Claims.Tracking.Baselines;
using Claims.Tracking.Degradation;

namespace Claims.Tracking.Summaries;

/// <summary>
/// Tests whether an origin's summaries got worse than its baseline, window by window, with the bets and the error rate of <see cref="DegradationTest"/>: a claim is one bet on each measure, with
/// the mean over its summaries. What reviewers have in common is not bet on: the baseline's bound for ratings is as far below their mean as reviewers differ.
/// </summary>
/// <param name="Budget">False-alarm budget in (0, 1), of one origin for its whole life.</param>
/// <param name="Tolerance">How much worse than the baseline's interval is still good enough, in proportion to its value; 0 or more.</param>
/// <param name="BaselineSummaries">Fewest summaries of a window that can be a baseline.</param>
/// <param name="BaselineRatings">Fewest ratings of a window that can be the baseline of ratings.</param>
public sealed record SummaryTest(double Budget, double Tolerance, int BaselineSummaries, int BaselineRatings)
{
    /// <summary>Share of summaries that are slower than the 95 % quantile.</summary>
    private const double SlowShare = 0.05;

    /// <summary>What a window could be held against: its figures of the measures that enough cases define.</summary>
    public IReadOnlyDictionary<string, BaselineFigure> Figures(SummaryWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        var figures = window.Means()
            .Where(item => SummaryMeasures.IsLargerBetter(item.Key) is true && item.Value.Error is not null && item.Value.Cases >= Fewest(item.Key))
            .ToDictionary(item => item.Key, item => Guarded(item.Key, item.Value, ByClaim(SummaryCases.Of(window, item.Key)).Count()), StringComparer.Ordinal);
        if (window.Slowest() is { Low: { } low, High: { } high } slowest && slowest.Cases >= BaselineSummaries)
        {
            figures.Add(slowest.Measure, new BaselineFigure(slowest.Value, low, high));
        }

        return figures;
    }

    /// <summary>What a window adds to the evidence on each measure. To be taken once for each window.</summary>
    public IReadOnlyDictionary<string, WindowBets> Bet(IReadOnlyDictionary<string, BaselineFigure> baseline, SummaryWindow window)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(window);
        return baseline.ToDictionary(item => item.Key, item => Bet(item.Key, item.Value, window), StringComparer.Ordinal);
    }

    /// <summary>What the evidence so far says.</summary>
    /// <param name="evidence">Each measure's bets, in order of time.</param>
    public IReadOnlyList<SummaryFinding> Judge(IReadOnlyList<(string Measure, IReadOnlyList<WindowBets> Windows)> evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var sums = evidence.Select(item => EProcess.Of(item.Windows)).ToList();
        var rejected = EBenjaminiHochberg.Reject([.. sums.Select(sum => sum.Log)], Budget);
        return [.. evidence.Select((item, i) => new SummaryFinding(item.Measure, sums[i].Log, sums[i].Since, rejected[i]))];
    }

    private int Fewest(string measure) => measure == SummaryMeasures.Rating ? BaselineRatings : BaselineSummaries;

    private WindowBets Bet(string measure, BaselineFigure figure, SummaryWindow window)
    {
        if (measure == SummaryMeasures.SlowestLatency)
        {
            var slow = figure.High * (1 + Tolerance);
            return WindowBets.Of(ByClaim(SummaryCases.Slow(window, slow)).Select(share => (SlowShare - share, 1L)), SlowShare);
        }

        var bound = Scaled(measure, figure.Low - (Tolerance * Math.Abs(figure.Value)));
        return WindowBets.Of(ByClaim(SummaryCases.Of(window, measure)).Select(mean => (Scaled(measure, mean) - bound, 1L)), 1 - bound);
    }

    private static IEnumerable<double> ByClaim(IEnumerable<ClusteredCase> cases) => cases
        .GroupBy(item => item.First, StringComparer.Ordinal)
        .OrderBy(claim => claim.Key, StringComparer.Ordinal)
        .Select(claim => claim.Sum(item => item.Weight * item.Value) / claim.Sum(item => item.Weight));

    private static double Scaled(string measure, double value)
    {
        var (least, largest) = SummaryMeasures.Range(measure);
        return (value - least) / (largest!.Value - least);
    }

    /// <summary>
    /// The interval as it would be with one claim more, of the worst value there is: a hundred claims without a fault do not show that there are none, and have no variance to tell it. With n
    /// of them the lower end comes near 1 − 3/n, as by the rule of three (Hanley and Lippman-Hand, JAMA 249, 1983).
    /// </summary>
    /// <param name="measure">Name.</param>
    /// <param name="mean">Without that claim.</param>
    /// <param name="claims">So many claims.</param>
    private static BaselineFigure Guarded(string measure, ClusteredMean mean, int claims)
    {
        var (least, largest) = SummaryMeasures.Range(measure);
        var shift = (mean.Value - least) / (claims + 1);
        var guarded = mean with { Value = mean.Value - shift, Error = Math.Sqrt((mean.Error!.Value * mean.Error.Value) + (shift * shift)) };
        return new BaselineFigure(mean.Value, Math.Max(least, guarded.Value - guarded.Reach!.Value), Math.Min(largest!.Value, mean.Value + mean.Reach!.Value));
    }
}

/// <param name="Measure">What may be worse than the baseline.</param>
/// <param name="LogEvidence">Natural logarithm of the evidence, see <see cref="EProcess"/>; 3 means 20 to 1.</param>
/// <param name="Since">Index of the window from which on it speaks most for being worse.</param>
/// <param name="IsAlarm">Whether it is enough among all measures.</param>
public sealed record SummaryFinding(string Measure, double LogEvidence, int Since, bool IsAlarm);
