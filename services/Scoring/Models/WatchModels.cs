using Microsoft.Extensions.Options;

namespace Claims.Scoring.Models;

/// <summary>Looks at the folders of model, challenger and policies every few seconds and reloads when they changed. Looking works where notifications do not: on
/// network drives and mounted configuration.</summary>
internal sealed class WatchModels(ReloadModels models, IOptions<ScoringServiceOptions> options, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.WatchSeconds == 0)
        {
            return;
        }

        var watch = new ChangeWatch();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.WatchSeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (watch.IsDue(models.State, models.Look()))
            {
                await models.ReloadAsync(stoppingToken);
            }
        }
    }
}
