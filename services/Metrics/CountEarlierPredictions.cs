using Claims.Hosting.Bus;

namespace Claims.Metrics;

/// <summary>Counts, once and beside the stream, what was filed before windows were counted.</summary>
internal sealed class CountEarlierPredictions(Filing filing, ILogger<CountEarlierPredictions> logger) : BusBackgroundService
{
    protected override async Task RunAsync(CancellationToken stopping)
    {
        var all = 0;
        for (var counted = -1; counted != 0; all += counted)
        {
            counted = await filing.UncountedAsync(stopping);
        }

        if (all > 0)
        {
            logger.EarlierPredictionsCounted(all);
        }
    }
}
