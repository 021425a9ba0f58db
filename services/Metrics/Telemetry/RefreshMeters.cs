using Claims.Metrics.Alerts;
using Claims.Metrics.Measuring;
using Claims.Metrics.Summaries;
using Claims.Metrics.Webhooks;

namespace Claims.Metrics.Telemetry;

/// <summary>Reads from storage what gauges show, once a minute while somebody looks: gauges are asked in the middle of an export and cannot wait for storage.</summary>
internal sealed class RefreshMeters(
    PerformanceMeters meters,
    SummaryMeters summaryMeters,
    MeasuredStore measured,
    SummaryWindowStore summaries,
    AlertLedger alerts,
    WebhookReports webhooks,
    TimeProvider clock,
    ILogger<RefreshMeters> log) : BackgroundService
{
    /// <summary>A model without a window for longer is no longer watched.</summary>
    private const int Days = 400;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var outages = Outages.Waiting(clock, log, "Reading what gauges show");
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        do
        {
            if (meters.IsWatched)
            {
                await outages.ExecuteAsync(RefreshAsync, stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async ValueTask RefreshAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var windows = await measured.FindAsync(new MeasuredQuery(today.AddDays(-Days), today.AddDays(1)) { SegmentKind = "all" }, cancellation);
        meters.Show(TrackedState.Of(windows, await alerts.HeldAsync(cancellation), await webhooks.ReadAsync(cancellation)));
        summaryMeters.Show(await summaries.FindAsync(new SummaryQuery(today.AddDays(-Days), today.AddDays(1)), cancellation));
    }
}
