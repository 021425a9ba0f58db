using Claims.Contracts;
using Claims.Metrics.Alerts;
using Claims.Tracking.Alerts;
using Claims.Tracking.Segments;
using Claims.Tracking.Summaries;

namespace Claims.Metrics.Summaries;

/// <summary>What a measured window of summaries says on each condition that can become an alert.</summary>
internal static class SummaryObservations
{
    /// <summary>What needs no ratings: to be observed once the window is over.</summary>
    public static IEnumerable<Observation> AtEnd(MeasuredSummaries measured) => measured.Drift.Select(drift => Of(measured, AlertKind.Drift, drift.Feature).With(drift));

    /// <summary>What needs them: to be observed once the window is closed.</summary>
    public static IEnumerable<Observation> AtClose(MeasuredSummaries measured) =>
        from found in measured.Degradations
        let before = measured.Baseline?.Figures.FirstOrDefault(figure => figure.Measure == found.Measure)
        let after = measured.Figures.FirstOrDefault(figure => figure.Measure == found.Measure)
        select Of(measured, AlertKind.Degradation, found.Measure).With(found, before?.Value, after?.Value);

    private static Observation Of(MeasuredSummaries measured, AlertKind kind, string measure) => new()
    {
        Key = new AlertKey(kind, PerformanceSubject.Summaries, OriginName.Of(measured.Origin), Segment.All, measure),
        Day = measured.From.AddDays(measured.Days - 1),
        IsBad = false,
        Severity = 0,
        Text = "",
    };
}
