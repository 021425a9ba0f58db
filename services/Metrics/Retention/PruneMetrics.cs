using Claims.Hosting.Bus;
using Claims.Metrics.Summaries;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Retention;

/// <summary>Removes what is past its time when the service starts, and once an hour from then on.</summary>
internal sealed class PruneMetrics(Pruning pruning, SummaryPruning summaries, IOptions<MetricsOptions> options, TimeProvider clock, ILogger<PruneMetrics> logger) : BusBackgroundService
{
    protected override async Task RunAsync(CancellationToken stopping)
    {
        var outages = Outages.Waiting(clock, logger, "Removing what is past its time");
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            await outages.ExecuteAsync(async cancellation => await PruneAsync(cancellation), stopping);
        }
        while (await hourly.WaitForNextTickAsync(stopping));
    }

    private async Task PruneAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var predictions = options.Value.RetainDays is { } days ? await pruning.PredictionsAsync(today.AddDays(-days), cancellation) : 0;
        var windows = options.Value.RetainWindowDays is { } windowDays ? await pruning.WindowsAsync(today.AddDays(-windowDays), cancellation) : 0;
        await summaries.SummariesAsync(cancellation);
        if (options.Value.RetainWindowDays is { } summaryDays)
        {
            await summaries.WindowsAsync(today.AddDays(-summaryDays), cancellation);
        }

        if (predictions + windows > 0)
        {
            logger.Pruned(predictions, windows);
        }
    }
}
