using Claims.Hosting.Bus;

using Polly;

namespace Claims.Metrics;

/// <summary>How the background work of the service waits for storage.</summary>
internal static class Outages
{
    public static ResiliencePipeline Waiting(TimeProvider clock, ILogger logger, string work) => Retrying.UntilDone(
        clock, first: TimeSpan.FromSeconds(1), longest: TimeSpan.FromSeconds(60), (attempt, exception) => logger.BackgroundWorkFailed(exception, work, attempt));
}
