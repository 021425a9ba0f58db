using Claims.Contracts;
using Claims.Statistics;

namespace Claims.Tracking.Summaries;

/// <summary>What each mean of a window is taken over.</summary>
internal static class SummaryCases
{
    /// <summary>Means in the order in which they are told.</summary>
    public static IReadOnlyList<string> Measures { get; } =
    [
        SummaryMeasures.Rating,
        SummaryMeasures.ConceptRecall,
        SummaryMeasures.Support,
        SummaryMeasures.Accepted,
        SummaryMeasures.Sentences,
        SummaryMeasures.Characters,
        SummaryMeasures.Latency,
        SummaryMeasures.Cost,
    ];

    public static IReadOnlyList<ClusteredCase> Of(SummaryWindow window, string measure) => measure switch
    {
        SummaryMeasures.Rating => Ratings(window),
        SummaryMeasures.ConceptRecall => Of(window, summary => summary.ConceptRecall),
        SummaryMeasures.Support => Of(window, summary => summary.Support),
        SummaryMeasures.Accepted => Of(window, summary => summary.Outcome == SummaryOutcome.Accepted ? 1 : 0),
        SummaryMeasures.Sentences => Of(window, summary => summary.HasText ? summary.Sentences : null),
        SummaryMeasures.Characters => Of(window, summary => summary.HasText ? summary.Characters : null),
        SummaryMeasures.Latency => Of(window, summary => summary.IsAnswered ? summary.LatencyMilliseconds : null),
        SummaryMeasures.Cost => Of(window, summary => summary.Cost),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "is not a mean"),
    };

    /// <summary>Whether each summary took longer than a time: 1 or 0.</summary>
    public static IReadOnlyList<ClusteredCase> Slow(SummaryWindow window, double milliseconds) =>
        Of(window, summary => summary.IsAnswered ? (summary.LatencyMilliseconds > milliseconds ? 1 : 0) : null);

    private static List<ClusteredCase> Of(SummaryWindow window, Func<MadeSummary, double?> value) =>
    [
        .. from summary in window.Made
           let known = value(summary)
           where known is not null
           select ClusteredCase.Of(known.Value, summary.ClaimId),
    ];

    /// <summary>Each weighs one over the number of its summary's, so that summaries weigh the same.</summary>
    private static List<ClusteredCase> Ratings(SummaryWindow window) =>
    [
        .. from rating in window.Ratings
           group rating by rating.SummaryId into summary
           let all = summary.Count()
           from rating in summary
           select new ClusteredCase(rating.Score, 1.0 / all, rating.ClaimId, rating.Reviewer),
    ];
}
