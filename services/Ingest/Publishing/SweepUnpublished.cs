using Claims.Hosting.Bus;
using Claims.Ingest.Storage;

using Microsoft.Extensions.Options;

using Polly;

namespace Claims.Ingest.Publishing;

/// <summary>
/// Publishes what is stored but not published, page by page, so that a backlog of any length fits into memory. On a broker that is what its
/// absence left behind. In memory it is everything: what a former process had under way, and each new claim as soon as there is room for it.
/// </summary>
public sealed class SweepUnpublished(
    UnpublishedStore store,
    PublishClaims publishing,
    UnpublishedSignal signal,
    TimeProvider time,
    IOptions<IngestOptions> options,
    IOptions<BusOptions> bus,
    ILogger<SweepUnpublished> log) : BusBackgroundService
{
    /// <summary>Before the first claim comes in, so that nobody else can be publishing.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (bus.Value.IsInMemory)
        {
            await store.ForgetPublishedAsync(cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task RunAsync(CancellationToken stopping)
    {
        var outages = Outages();
        while (!stopping.IsCancellationRequested)
        {
            var isClear = await outages.ExecuteAsync(async cancellation => await SweepAsync(cancellation), stopping);
            var pause = isClear || bus.Value.IsInMemory ? options.Value.SweepSeconds : options.Value.RefusedSeconds;
            await signal.WaitAsync(TimeSpan.FromSeconds(pause), time, stopping);
        }
    }

    /// <summary>Returns false where something is left that could not be published now.</summary>
    private async Task<bool> SweepAsync(CancellationToken cancellation)
    {
        // On a broker, what came in the last moments is being published by whoever took it.
        var before = time.GetUtcNow() - (bus.Value.IsInMemory ? TimeSpan.Zero : TimeSpan.FromSeconds(options.Value.SweepAfterSeconds));
        while (await publishing.HasRoomAsync(cancellation))
        {
            var accepted = await store.ClaimsAsync(before, cancellation);
            var rejected = await store.RejectionsAsync(before, cancellation);
            if (accepted.Count + rejected.Count == 0)
            {
                return true;
            }

            if (!await publishing.TryPublishAsync(accepted, rejected))
            {
                return false;
            }

            cancellation.ThrowIfCancellationRequested();
            Log.Swept(log, accepted.Count, rejected.Count);
        }

        return false;
    }

    private ResiliencePipeline Outages() => Retrying.UntilDone(
        time, first: TimeSpan.FromSeconds(1), longest: TimeSpan.FromSeconds(30), (attempt, exception) => Log.SweepFailed(log, attempt, exception));
}
