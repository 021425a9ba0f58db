using Claims.Contracts;
using Claims.Metrics.Webhooks;

namespace Claims.Metrics.Telemetry;

/// <summary>What gauges show. Windows are of all claims, and of the latest models only, so that the number of series is bounded whatever claims bring.</summary>
/// <param name="Realised">The latest window with outcomes of each subject and model.</param>
/// <param name="Current">The latest window of each, with estimate and drift.</param>
/// <param name="Alerts">Alerts that hold.</param>
/// <param name="Webhooks">Where deliveries stand.</param>
internal sealed record TrackedState(
    IReadOnlyList<PerformanceMeasured> Realised, IReadOnlyList<PerformanceMeasured> Current, IReadOnlyList<Alert> Alerts, IReadOnlyList<WebhookReport> Webhooks)
{
    /// <summary>Models of a subject that are shown, those with the latest windows first.</summary>
    public const int MostModels = 4;

    public static TrackedState None { get; } = new([], [], [], []);

    /// <param name="windows">Of all claims, in any order.</param>
    /// <param name="alerts">Alerts that hold.</param>
    /// <param name="webhooks">Where deliveries stand.</param>
    public static TrackedState Of(IEnumerable<PerformanceMeasured> windows, IReadOnlyList<Alert> alerts, IReadOnlyList<WebhookReport> webhooks)
    {
        var models = windows
            .GroupBy(window => (window.Window.Subject, window.Window.ModelHash))
            .Select(group => group.OrderByDescending(window => window.Window.From.AddDays(window.Window.Days)).ToList())
            .GroupBy(latest => latest[0].Window.Subject)
            .SelectMany(subject => subject.OrderByDescending(latest => latest[0].Window.From).Take(MostModels))
            .ToList();
        return new TrackedState(
            [.. models.Select(latest => latest.Find(window => window.Weighted.Figures.Count > 0)).OfType<PerformanceMeasured>()],
            [.. models.Select(latest => latest[0])],
            alerts,
            webhooks);
    }
}
