using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Claims.Metrics.Webhooks;

/// <summary>How one endpoint's failures are waited out: longer after each, and longer still once nothing has got through for a while.</summary>
internal static class WebhookPatience
{
    private static readonly TimeSpan Sampling = TimeSpan.FromMinutes(10);

    public static ResiliencePipeline<WebhookTry> Of(WebhookDeliveryOptions options, CircuitBreakerStateProvider state, TimeProvider clock) =>
        new ResiliencePipelineBuilder<WebhookTry> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<WebhookTry>
            {
                ShouldHandle = new PredicateBuilder<WebhookTry>().HandleResult(result => result is WebhookTry.Failed { IsLast: false }).Handle<BrokenCircuitException>(),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(options.FirstDelaySeconds),
                MaxDelay = TimeSpan.FromSeconds(options.LongestDelaySeconds),
            })

            // Each event begins with a short wait; the breaker remembers over events that nobody answers.
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<WebhookTry>
            {
                ShouldHandle = new PredicateBuilder<WebhookTry>().HandleResult(result => result is WebhookTry.Failed),
                FailureRatio = 1,
                MinimumThroughput = options.BreakerFailures,
                SamplingDuration = Sampling,
                BreakDuration = TimeSpan.FromSeconds(options.BreakerBreakSeconds),
                StateProvider = state,
            })
            .Build();
}
