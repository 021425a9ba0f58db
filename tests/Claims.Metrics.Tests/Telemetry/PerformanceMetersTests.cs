using System.Diagnostics.Metrics;

using Claims.Contracts;
using Claims.Metrics.Telemetry;
using Claims.Metrics.Webhooks;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Metrics.Tests.Telemetry;

[Collection("what watches every meter of the process")]
public sealed class PerformanceMetersTests
{
    [Fact]
    public void Gauges_show_the_latest_window_with_outcomes_and_the_latest_estimate()
    {
        var seen = Observed(TrackedState.Of([Window(1, recall: 0.5), Window(2, recall: 0.4), Window(3, recall: null, estimate: 0.3)], [], []));

        Assert.Equal([0.4], seen["claims.performance.recall"].Select(item => item.Value));
        Assert.Equal([7], seen["claims.performance.judged"].Select(item => item.Value));
        Assert.Equal([0.3], seen["claims.performance.estimated_f1"].Select(item => item.Value));
        Assert.Equal(["ClauseModel", "model-0"], seen["claims.performance.recall"].Single().Tags);
        Assert.DoesNotContain("claims.performance.brier", seen.Keys);
    }

    [Fact]
    public void Only_the_latest_models_are_shown()
    {
        var windows = Enumerable.Range(0, 10).Select(day => Window(day, recall: 0.1 * day, model: $"model-{day}"));

        var seen = Observed(TrackedState.Of(windows, [], []));

        Assert.Equal(["model-9", "model-8", "model-7", "model-6"], seen["claims.performance.recall"].Select(item => item.Tags[1]));
    }

    [Fact]
    public void Alerts_are_counted_by_kind_and_events_by_endpoint()
    {
        var report = new WebhookReport("first", IsConfigured: true, Pending: 4, Delivered: 3, Dead: 2, null, null, []);

        var seen = Observed(TrackedState.Of([], [Alert(AlertKind.Drift), Alert(AlertKind.Drift)], [report]));

        Assert.Equal([0, 2, 0, 0, 0, 0], seen["claims.alerts.active"].Select(item => item.Value));
        Assert.Equal((4, "first"), seen["claims.webhooks.pending"].Select(item => (item.Value, item.Tags[0])).Single());
        Assert.Equal((2, "first"), seen["claims.webhooks.dead"].Select(item => (item.Value, item.Tags[0])).Single());
    }

    private static Dictionary<string, List<(double Value, string[] Tags)>> Observed(TrackedState state)
    {
        using var services = new ServiceCollection().AddMetrics().AddSingleton<PerformanceMeters>().BuildServiceProvider();
        var meters = services.GetRequiredService<PerformanceMeters>();
        Assert.False(meters.IsWatched);
        var seen = new Dictionary<string, List<(double, string[])>>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, watching) =>
            {
                if (instrument.Meter.Scope == services.GetRequiredService<IMeterFactory>())
                {
                    watching.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        Assert.True(meters.IsWatched);

        meters.Show(state);
        listener.RecordObservableInstruments();
        return seen;

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            seen.TryAdd(instrument.Name, []);
            seen[instrument.Name].Add((value, [.. tags.ToArray().Select(tag => (string)tag.Value!)]));
        }
    }

    private static PerformanceMeasured Window(int day, double? recall, double? estimate = null, string model = "model-0") => new()
    {
        Window = new MeasuredWindow
        {
            From = new DateOnly(2026, 1, 1).AddDays(day),
            Days = 1,
            Subject = PerformanceSubject.ClauseModel,
            ModelHash = model,
            SegmentKind = "all",
            SegmentValue = "",
        },
        MeasuredAt = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
        Claims = 100,
        Judged = recall is null ? 0 : 7,
        Naive = new MeasuredFigures(0, 0, []),
        Weighted = new MeasuredFigures(7, 7, recall is { } value ? [new MeasuredFigure("recall", value, 0, 1)] : []),
        Estimate = estimate is { } f1 ? new MeasuredEstimate(EstimateGate.Calibrated, null, [new MeasuredFigure("f1", f1, 0, 1)]) : null,
    };

    private static Alert Alert(AlertKind kind) => new()
    {
        AlertId = "a",
        Kind = kind,
        Subject = PerformanceSubject.Assessment,
        ModelHash = "m",
        SegmentKind = "all",
        SegmentValue = "",
        Measure = "",
        Day = new DateOnly(2026, 1, 1),
        Severity = 1,
        Text = "",
        RaisedAt = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
    };
}
