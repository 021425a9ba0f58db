using System.Diagnostics.Metrics;

using Claims.Contracts;
using Claims.Metrics.Webhooks;

namespace Claims.Metrics.Telemetry;

/// <summary>Performance for whoever watches the service. Meter <c>Claims.Metrics</c>.</summary>
internal sealed class PerformanceMeters
{
    public const string Name = "Claims.Metrics";

    private readonly ObservableGauge<long> _alerts;
    private volatile TrackedState _state = TrackedState.None;

    public PerformanceMeters(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        Figure(meter, "precision", "precision", "Share of improper claims among those called so, for all claims of the latest window with outcomes");
        Figure(meter, "recall", "recall", "Share of those called improper among the improper, for all claims of the latest window with outcomes");
        Figure(meter, "f1", "f1", "Harmonic mean of precision and recall, for all claims of the latest window with outcomes");
        Figure(meter, "roc_auc", "rocAuc", "Area under the ROC curve, for all claims of the latest window with outcomes");
        Figure(meter, "brier", "brier", "Mean squared error of the risks, for all claims of the latest window with outcomes");
        Figure(meter, "calibration_error", "calibrationError", "Expected calibration error, for all claims of the latest window with outcomes");
        meter.CreateObservableGauge("claims.performance.judged", Judged, "{claim}", "Judged claims of that window");
        meter.CreateObservableGauge("claims.performance.estimated_f1", EstimatedF1, description: "F1 of the latest window, estimated without outcomes");
        meter.CreateObservableGauge("claims.drift.stability_index.max", LargestDrift, description: "Population stability index of the feature that changed most in the latest window");
        meter.CreateObservableGauge("claims.webhooks.pending", () => Webhooks(report => report.Pending), "{event}", "Events that wait to be delivered");
        meter.CreateObservableGauge("claims.webhooks.dead", () => Webhooks(report => report.Dead), "{event}", "Events that were given up");
        _alerts = meter.CreateObservableGauge("claims.alerts.active", Alerts, "{alert}", "Alerts that hold, by kind");
    }

    /// <summary>Whether anybody looks.</summary>
    public bool IsWatched => _alerts.Enabled;

    public void Show(TrackedState state) => _state = state;

    private void Figure(Meter meter, string name, string measure, string description) => meter.CreateObservableGauge(
        $"claims.performance.{name}", () => Each(_state.Realised, window => window.Weighted.Figures.FirstOrDefault(figure => figure.Measure == measure)?.Value), description: description);

    private IEnumerable<Measurement<long>> Judged() => _state.Realised.Select(window => new Measurement<long>(window.Judged, Tags(window)));

    private IEnumerable<Measurement<double>> EstimatedF1() =>
        Each(_state.Current, window => window.Estimate?.Figures.FirstOrDefault(figure => figure.Measure == "f1")?.Value);

    private IEnumerable<Measurement<double>> LargestDrift() => Each(_state.Current, window => window.Drift.Count > 0 ? window.Drift.Max(feature => feature.StabilityIndex) : null);

    /// <summary>Every kind, those without an alert with 0, so that a watcher sees them end.</summary>
    private IEnumerable<Measurement<long>> Alerts() => Enum.GetValues<AlertKind>().Select(kind =>
        new Measurement<long>(_state.Alerts.Count(alert => alert.Kind == kind), new KeyValuePair<string, object?>("kind", kind.ToString())));

    private IEnumerable<Measurement<long>> Webhooks(Func<WebhookReport, long> count) =>
        _state.Webhooks.Select(report => new Measurement<long>(count(report), new KeyValuePair<string, object?>("endpoint", report.Endpoint)));

    private static IEnumerable<Measurement<double>> Each(IReadOnlyList<PerformanceMeasured> windows, Func<PerformanceMeasured, double?> value) =>
        from window in windows
        let known = value(window)
        where known is not null
        select new Measurement<double>(known.Value, Tags(window));

    private static KeyValuePair<string, object?>[] Tags(PerformanceMeasured window) =>
        [new("subject", window.Window.Subject.ToString()), new("model", window.Window.ModelHash[..Math.Min(12, window.Window.ModelHash.Length)])];
}
