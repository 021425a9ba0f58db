using Claims.Hosting.Bus;

using MassTransit;

using Polly;
using Polly.Retry;

namespace Claims.Scoring.Models;

/// <summary>Tells the other services of models that were put to use, until they can be told.</summary>
internal sealed class AnnounceModels(ModelAnnouncements announcements, IBus bus, TimeProvider time, ILogger<AnnounceModels> log) : BusBackgroundService
{
    protected override async Task RunAsync(CancellationToken stopping)
    {
        var outages = Outages();
        await foreach (var model in announcements.Waiting.ReadAllAsync(stopping))
        {
            await outages.ExecuteAsync(async cancellation => await bus.Publish(model, cancellation), stopping);
        }
    }

    private ResiliencePipeline Outages() => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(exception => exception is not OperationCanceledException),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = TimeSpan.FromSeconds(30),
            OnRetry = attempt =>
            {
                log.NotAnnounced(attempt.AttemptNumber, attempt.Outcome.Exception!.GetType().Name);
                return default;
            },
        })
        .Build();
}
