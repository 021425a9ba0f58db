using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Claims.Hosting.Telemetry;

/// <summary>Reads from storage what gauges show, while somebody looks: gauges are asked in the middle of an export and cannot wait for storage.</summary>
public abstract partial class RefreshGauges(TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);

    /// <summary>Whether anybody looks.</summary>
    protected abstract bool IsWatched { get; }

    protected abstract Task RefreshAsync(CancellationToken cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pause, clock);
        do
        {
            if (IsWatched)
            {
                await TryRefreshAsync(stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryRefreshAsync(CancellationToken stopping)
    {
        try
        {
            await RefreshAsync(stopping);
        }
        catch (Exception outage) when (!stopping.IsCancellationRequested)
        {
            // The next turn comes soon, and a gauge that stands still must not stop a service.
            NotRefreshed(log, outage.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Gauges show what they showed before: storage could not be read ({Reason})")]
    private static partial void NotRefreshed(ILogger log, string reason);
}
