using Polly;
using Polly.Retry;

namespace Claims.Hosting.Bus;

/// <summary>How background work outlives failures of storage and broker: it is tried again, after pauses that grow, until it succeeds or the service stops.</summary>
public static class Retrying
{
    /// <param name="clock">Of the pauses.</param>
    /// <param name="first">The first pause, give or take; each is about twice the one before.</param>
    /// <param name="longest">None is longer.</param>
    /// <param name="failed">Told of each failed try: its number from 0, and what went wrong.</param>
    public static ResiliencePipeline UntilDone(TimeProvider clock, TimeSpan first, TimeSpan longest, Action<int, Exception> failed) => new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(exception => exception is not OperationCanceledException),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = first,
            MaxDelay = longest,
            OnRetry = arguments =>
            {
                failed(arguments.AttemptNumber, arguments.Outcome.Exception!);
                return default;
            },
        })
        .Build();
}
