using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Claims.Summaries.Generative;

/// <summary>
/// When to try again, and when not to ask at all. Only what may pass by itself is tried again: not what the guard refused, since asking until something slips through
/// would make the guard weaker.
/// </summary>
internal static class Attempts
{
    public static ResiliencePipeline<Attempt> Pipeline(GenerativeOptions options, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder<Attempt> { TimeProvider = clock };
        if (options.Retries > 0)
        {
            builder.AddRetry(Retry(options));
        }

        return builder.AddCircuitBreaker(Breaker(options.Breaker)).Build();
    }

    private static RetryStrategyOptions<Attempt> Retry(GenerativeOptions options) => new()
    {
        MaxRetryAttempts = options.Retries,
        Delay = TimeSpan.FromSeconds(options.RetryDelaySeconds),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = arguments => ValueTask.FromResult(
            arguments.Outcome.Result is { } attempt && MayPass(attempt.Result) && !(attempt.RetryAfter > TimeSpan.FromSeconds(options.MaxRetryAfterSeconds))),
        DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
    };

    private static CircuitBreakerStrategyOptions<Attempt> Breaker(BreakerOptions options) => new()
    {
        FailureRatio = options.FailureRatio,
        MinimumThroughput = options.MinimumAttempts,
        SamplingDuration = TimeSpan.FromSeconds(options.SamplingSeconds),
        BreakDuration = TimeSpan.FromSeconds(options.BreakSeconds),
        ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } attempt && (MayPass(attempt.Result) || attempt.Result == AttemptResult.Malformed)),
    };

    private static bool MayPass(AttemptResult result) => result is AttemptResult.RateLimited or AttemptResult.TimedOut or AttemptResult.Unavailable;
}
