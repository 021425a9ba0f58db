using Claims.Contracts;
using Claims.Statistics;

namespace Claims.Tracking.Summaries;

/// <summary>
/// The summaries of one origin and window with the ratings that count. Summaries of one claim are alike, since they are of the same documents, and so are ratings of one reviewer: intervals take
/// claims as what differs independently, and for ratings both claims and reviewers. A summary counts once however many rate it, so that none weighs more for being looked at more often.
/// </summary>
/// <param name="Made">In the order of their ids, so that figures do not depend on the order in which they came.</param>
/// <param name="Ratings">See <see cref="SummaryRating.Standing"/>.</param>
public sealed record SummaryWindow(IReadOnlyList<MadeSummary> Made, IReadOnlyList<SummaryRating> Ratings)
{
    private const double SlowestLevel = 0.95;

    /// <param name="made">In any order.</param>
    /// <param name="ratings">Of these summaries or others, in any order; all that were ever given.</param>
    public static SummaryWindow Of(IEnumerable<MadeSummary> made, IEnumerable<SummaryRating> ratings)
    {
        var ordered = made.OrderBy(summary => summary.SummaryId, StringComparer.Ordinal).ToList();
        var ids = ordered.Select(summary => summary.SummaryId).ToHashSet(StringComparer.Ordinal);
        return new SummaryWindow(ordered, SummaryRating.Standing(ratings.Where(rating => ids.Contains(rating.SummaryId))));
    }

    /// <summary>Every outcome, in the order of the enum; empty where nothing was asked for.</summary>
    public IReadOnlyList<SummaryOutcomeShare> Outcomes() => Made.Count == 0
        ? []
        : [.. Enum.GetValues<SummaryOutcome>().Select(outcome => (outcome, count: Made.Count(summary => summary.Outcome == outcome))).Select(item =>
            new SummaryOutcomeShare(item.outcome, item.count, Share(item.count, Made.Count)))];

    /// <summary>Every flaw, in the order of the enum; empty where nothing was rated.</summary>
    public IReadOnlyList<SummaryFlawShare> Flaws() => Ratings.Count == 0
        ? []
        : [.. Enum.GetValues<SummaryFlaw>().Select(flaw => (flaw, count: Ratings.Count(rating => rating.Flaws.Contains(flaw)))).Select(item =>
            new SummaryFlawShare(item.flaw, item.count, Share(item.count, Ratings.Count)))];

    /// <summary>Every measure that any case defines.</summary>
    public IReadOnlyList<SummaryFigure> Figures()
    {
        var means = Means();
        return
        [
            .. SummaryCases.Measures.Where(means.ContainsKey).Select(measure => Figure(measure, means[measure])),
            .. Slowest() is { } slowest ? [slowest] : Array.Empty<SummaryFigure>(),
        ];
    }

    /// <summary>The means, by measure.</summary>
    public IReadOnlyDictionary<string, ClusteredMean> Means() => SummaryCases.Measures
        .Select(measure => (Measure: measure, Mean: ClusteredMean.Of(SummaryCases.Of(this, measure))))
        .Where(item => item.Mean is not null)
        .ToDictionary(item => item.Measure, item => item.Mean!, StringComparer.Ordinal);

    /// <summary>The latency that 95 % stay below; null where no provider answered.</summary>
    public SummaryFigure? Slowest()
    {
        var answered = Made.Where(summary => summary.IsAnswered).ToList();
        if (answered.Count == 0)
        {
            return null;
        }

        var quantile = QuantileInterval.Of([.. answered.Select(summary => summary.LatencyMilliseconds).Order()], SlowestLevel);
        var claims = answered.Select(summary => summary.ClaimId).Distinct(StringComparer.Ordinal).Count();
        return new SummaryFigure(SummaryMeasures.SlowestLatency, quantile.Value, quantile.Low, quantile.High, answered.Count, claims);
    }

    private static SummaryFigure Figure(string measure, ClusteredMean mean)
    {
        var (least, largest) = SummaryMeasures.Range(measure);
        return new SummaryFigure(
            measure,
            mean.Value,
            mean.Reach is { } below ? Math.Max(least, mean.Value - below) : null,
            mean.Reach is { } above ? Math.Min(largest ?? double.MaxValue, mean.Value + above) : null,
            mean.Cases,
            mean.Clusters);
    }

    /// <summary>With its 95 % Wilson interval.</summary>
    internal static MeasuredMean Share(int part, int all)
    {
        var share = WilsonInterval.Around((double)part / all, all);
        return new MeasuredMean(share.Value, share.Low, share.High);
    }
}
