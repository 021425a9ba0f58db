using Polly;
using Polly.Retry;

namespace Claims.Metrics;

/// <summary>How background work outlives failures of storage: it is tried again until it succeeds or the service stops.</summary>
internal static class Outages
{
    public static ResiliencePipeline Waiting(TimeProvider clock, ILogger logger, string work) => new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(exception => exception is not OperationCanceledException),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = TimeSpan.FromSeconds(60),
            OnRetry = arguments =>
            {
                logger.BackgroundWorkFailed(arguments.Outcome.Exception!, work, arguments.AttemptNumber);
                return default;
            },
        })
        .Build();
}
