using Microsoft.Extensions.Options;

namespace Claims.Metrics.Retention;

/// <summary>Removes what is past its time when the service starts, and once an hour from then on.</summary>
internal sealed class PruneMetrics(Pruning pruning, IOptions<MetricsOptions> options, TimeProvider clock, ILogger<PruneMetrics> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var predictions = options.Value.RetainDays is { } days ? await pruning.PredictionsAsync(today.AddDays(-days), stoppingToken) : 0;
            var windows = options.Value.RetainWindowDays is { } windowDays ? await pruning.WindowsAsync(today.AddDays(-windowDays), stoppingToken) : 0;
            if (predictions + windows > 0)
            {
                logger.Pruned(predictions, windows);
            }
        }
        while (await hourly.WaitForNextTickAsync(stoppingToken));
    }
}
