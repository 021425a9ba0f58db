using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Scoring.Models;

using Microsoft.Extensions.Options;

using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Claims.Scoring.Guarding;

/// <summary>Tries the model within a time, and leaves it alone for a while when it fails too often.</summary>
internal sealed class InferenceGuard
{
    private readonly CircuitBreakerStateProvider _state = new();
    private readonly CircuitBreakerManualControl _control = new();
    private readonly ResiliencePipeline _pipeline;

    public InferenceGuard(IOptions<ScoringServiceOptions> options, TimeProvider time)
    {
        var limits = options.Value;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = limits.BreakerFailureRatio,
                MinimumThroughput = limits.BreakerMinimumCalls,
                SamplingDuration = TimeSpan.FromSeconds(limits.BreakerSamplingSeconds),
                BreakDuration = TimeSpan.FromSeconds(limits.BreakerBreakSeconds),
                StateProvider = _state,
                ManualControl = _control,
            })
            .AddTimeout(TimeSpan.FromMilliseconds(limits.InferenceTimeoutMilliseconds))
            .Build();
    }

    /// <summary>The model is left alone, or being tried again: not every claim is scored by it.</summary>
    public bool IsOpen => _state.CircuitState != CircuitState.Closed;

    public async Task<Inference> TryAsync(
        Slot<ScoringSet>.Lease set, IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> claims, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            return new Inference.Scored(await _pipeline.ExecuteAsync(async limit => await RunAsync(set, claims, now, limit), cancellation));
        }
        catch (Exception failure) when (failure is TimeoutRejectedException or BrokenCircuitException)
        {
            return new Inference.Unavailable(failure.GetType().Name);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return new Inference.Failed(failure.GetType().Name);
        }
    }

    /// <summary>Lets the model be tried again at once.</summary>
    public Task ForgetAsync(CancellationToken cancellation) => _control.CloseAsync(cancellation);

    /// <summary>A call that outlasts its time is left to end by itself, on a lease of its own.</summary>
    private static Task<IReadOnlyList<ClauseScore>> RunAsync(
        Slot<ScoringSet>.Lease set, IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> claims, DateTimeOffset now, CancellationToken limit)
    {
        var own = set.Share();
        var work = Task.Run(
            () =>
            {
                using (own)
                {
                    return own.Value.Model.Score(claims, now, limit);
                }
            },
            CancellationToken.None);
        return work.WaitAsync(limit);
    }
}
