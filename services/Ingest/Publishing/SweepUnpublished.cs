using Claims.Hosting.Bus;
using Claims.Ingest.Storage;

using Microsoft.Extensions.Options;

using Polly;

namespace Claims.Ingest.Publishing;

/// <summary>
/// Publishes what is stored but was not published: at the start, all that a former process left, and from then on whatever a broker's
/// absence or a full pipeline left behind. Page by page, so that a backlog of any length fits into memory.
/// </summary>
public sealed class SweepUnpublished(
    UnpublishedStore store,
    PublishClaims publishing,
    TimeProvider time,
    IOptions<IngestOptions> options,
    IOptions<BusOptions> bus,
    IHostApplicationLifetime lifetime,
    ILogger<SweepUnpublished> log) : BackgroundService
{
    /// <summary>In memory nobody else publishes, and a submission publishes its own in an instant.</summary>
    private static readonly TimeSpan AgeInMemory = TimeSpan.FromSeconds(1);

    /// <summary>Before the first claim comes in, so that nobody else can be publishing.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (bus.Value.IsInMemory)
        {
            await store.ForgetPublishedAsync(cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Messages that are published before the bus has made its queues go nowhere.
        await StartedAsync(stoppingToken);
        var outages = Outages();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.SweepSeconds), time);
        do
        {
            await outages.ExecuteAsync(async cancellation => await SweepAsync(cancellation), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>What came in the last moments is being published by whoever took it.</summary>
    private async Task SweepAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - (bus.Value.IsInMemory ? AgeInMemory : TimeSpan.FromSeconds(options.Value.SweepAfterSeconds));
        for (var isMore = true; isMore && !cancellation.IsCancellationRequested;)
        {
            var accepted = await store.ClaimsAsync(before, cancellation);
            var rejected = await store.RejectionsAsync(before, cancellation);
            isMore = accepted.Count + rejected.Count > 0 && await publishing.TryPublishAsync(accepted, rejected);
            if (isMore)
            {
                Log.Swept(log, accepted.Count, rejected.Count);
            }
        }
    }

    private ResiliencePipeline Outages() => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new()
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(exception => exception is not OperationCanceledException),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = TimeSpan.FromSeconds(30),
            OnRetry = arguments =>
            {
                Log.SweepFailed(log, arguments.AttemptNumber, arguments.Outcome.Exception!);
                return default;
            },
        })
        .Build();

    private async Task StartedAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation);
    }
}
