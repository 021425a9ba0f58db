using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Metrics.Alerts;
using Claims.Metrics.Summaries;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Measuring;

/// <summary>Measures, round by round, the windows that changed, ended, or are due to be held against the baseline, and says what it found.</summary>
internal sealed class MeasureWindows(
    StampStore stamps,
    MeasureWindow measure,
    MeasureSummaries summaries,
    InstanceTurn turn,
    AlertLedger alerts,
    IBus bus,
    TimeProvider clock,
    IOptions<MeasuringOptions> options,
    ILogger<MeasureWindows> log) : BusBackgroundService
{
    private const string Turn = "windows";

    /// <summary>Longer than one window takes.</summary>
    private static readonly TimeSpan TurnLength = TimeSpan.FromMinutes(5);

    protected override async Task RunAsync(CancellationToken stopping)
    {
        var outages = Outages.Waiting(clock, log, "measuring windows");
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.EverySeconds), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                await outages.ExecuteAsync(async cancellation => await RoundAsync(cancellation), stopping);
            }
        }
        finally
        {
            await turn.LeaveAsync();
        }
    }

    private async Task RoundAsync(CancellationToken cancellation)
    {
        if (!await turn.TakeAsync(Turn, TurnLength, cancellation))
        {
            return;
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var window in await stamps.PendingAsync(options.Value, today, cancellation))
        {
            if (!await turn.TakeAsync(Turn, TurnLength, cancellation))
            {
                return;
            }

            if (window.Tracked.Subject == PerformanceSubject.Summaries)
            {
                await summaries.RunAsync(window, cancellation);
                continue;
            }

            var measured = await measure.RunAsync(window, cancellation);
            await bus.PublishBatch(measured, cancellation);
            log.WindowMeasured(window.Span.From, window.Span.Days, measured.Count);
        }

        await alerts.SettleAsync(clock.GetUtcNow(), cancellation);
        await SayAlertsAsync(cancellation);
    }

    private async Task SayAlertsAsync(CancellationToken cancellation)
    {
        while (await alerts.UnpublishedAsync(cancellation) is { Count: > 0 } news)
        {
            await bus.PublishBatch(news.Select(item => item.Event), cancellation);
            await alerts.PublishedAsync(news.Select(item => item.Id));
            log.AlertsSaid(news.Count);
        }
    }
}
