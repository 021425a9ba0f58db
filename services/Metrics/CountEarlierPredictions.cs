using Claims.Hosting.Bus;

namespace Claims.Metrics;

/// <summary>Counts, once and beside the stream, what was filed before windows were counted.</summary>
internal sealed class CountEarlierPredictions(Filing filing, TimeProvider clock, ILogger<CountEarlierPredictions> logger) : BusBackgroundService
{
    protected override async Task RunAsync(CancellationToken stopping)
    {
        var outages = Outages.Waiting(clock, logger, "Counting earlier predictions");
        var all = 0;
        for (var counted = 1; counted > 0; all += counted)
        {
            counted = await outages.ExecuteAsync(async cancellation => await filing.UncountedAsync(cancellation), stopping);
        }

        if (all > 0)
        {
            logger.EarlierPredictionsCounted(all);
        }
    }
}
