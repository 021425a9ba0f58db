using System.Diagnostics.Metrics;

using Claims.Contracts;
using Claims.Metrics.Telemetry;
using Claims.Tracking.Summaries;

namespace Claims.Metrics.Summaries;

/// <summary>How summaries do, for whoever watches the service: the latest window of the origins with the latest windows, so that the number of series is bounded. Meter <c>Claims.Metrics</c>.</summary>
internal sealed class SummaryMeters
{
    private volatile IReadOnlyList<MeasuredSummaries> _latest = [];

    public SummaryMeters(IMeterFactory factory)
    {
        var meter = factory.Create(PerformanceMeters.Name);
        Figure(meter, "rating", SummaryMeasures.Rating, null, "Mean rating by reviewers, 1 to 5, of the latest window");
        Figure(meter, "concept_recall", SummaryMeasures.ConceptRecall, null, "Mean share of the key concepts that are in the summary, of the latest window");
        Figure(meter, "support", SummaryMeasures.Support, null, "Mean share of sentences that their sources bear out, of the latest window");
        Figure(meter, "accepted", SummaryMeasures.Accepted, null, "Share of the summaries asked for that were shown, of the latest window");
        Figure(meter, "characters", SummaryMeasures.Characters, null, "Mean length of the latest window");
        Figure(meter, "latency_p95", SummaryMeasures.SlowestLatency, "ms", "Latency that 95 % of the latest window stay below");
        Figure(meter, "cost", SummaryMeasures.Cost, null, "Mean cost of those that are paid for, of the latest window, in the currency of the prices");
        meter.CreateObservableGauge("claims.summaries.asked", () => _latest.Select(window => new Measurement<long>(window.Asked, Tags(window))), "{summary}", "Summaries asked for in that window");
    }

    /// <param name="windows">In any order.</param>
    public void Show(IEnumerable<MeasuredSummaries> windows) => _latest =
    [
        .. windows.GroupBy(window => window.Origin).Select(origin => origin.MaxBy(window => window.From)!)
            .OrderByDescending(window => window.From).ThenBy(window => OriginName.Of(window.Origin), StringComparer.Ordinal).Take(TrackedState.MostModels),
    ];

    private void Figure(Meter meter, string name, string measure, string? unit, string description) => meter.CreateObservableGauge(
        $"claims.summaries.{name}",
        () => from window in _latest
              let figure = window.Figures.FirstOrDefault(figure => figure.Measure == measure)
              where figure is not null
              select new Measurement<double>(figure.Value, Tags(window)),
        unit,
        description);

    private static KeyValuePair<string, object?>[] Tags(MeasuredSummaries window) => [new("provider", window.Origin.Provider), new("version", window.Origin.Version)];
}
