using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Ingest.Storage;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Ingest.Publishing;

/// <summary>Publishes what is already stored, and marks it. The one place that tells the other services of claims.</summary>
public sealed class PublishClaims(
    IBus bus,
    UnpublishedStore store,
    UnpublishedSignal signal,
    TimeProvider time,
    IOptions<IngestOptions> options,
    IOptions<BusOptions> busOptions,
    ILogger<PublishClaims> log)
{
    /// <summary>
    /// After a submission is stored. A broker takes its claims at once; in memory one publisher, <see cref="SweepUnpublished"/>, takes them from
    /// storage, so that none is published twice and no more than there is room for.
    /// </summary>
    public async Task PublishStoredAsync(IReadOnlyList<UnpublishedClaim> accepted, IReadOnlyList<ClaimRejected> rejected)
    {
        if (busOptions.Value.IsInMemory)
        {
            signal.Raise();
        }
        else
        {
            await TryPublishAsync(accepted, rejected);
        }
    }

    /// <summary>A broker keeps its queues on disk. In memory, claims that wait for the services behind Ingest would fill the process.</summary>
    public async Task<bool> HasRoomAsync(CancellationToken cancellation) =>
        !busOptions.Value.IsInMemory || await store.InFlightAsync(cancellation) < options.Value.MaxInFlight;

    /// <summary>
    /// Returns false where the broker or storage did not take all of it in time. Nothing is lost then: without the mark,
    /// <see cref="SweepUnpublished"/> publishes again, and those who listen know what they have seen.
    /// </summary>
    public async Task<bool> TryPublishAsync(IReadOnlyList<UnpublishedClaim> accepted, IReadOnlyList<ClaimRejected> rejected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.PublishSeconds), time);
        try
        {
            await Task.WhenAll(accepted.Select(claim => bus.Publish(claim.Event, message => Address(message, claim.Traceparent), patience.Token)));
            await bus.PublishBatch(rejected, patience.Token);
            await store.MarkPublishedAsync(accepted, rejected, time.GetUtcNow(), patience.Token);
            return true;
        }
        catch (Exception exception)
        {
            // Whatever it is, the submitter's answer stands: the claims are stored. The sweep repeats this and reports it as well.
            Log.PublishingLater(log, accepted.Count, rejected.Count, exception.GetType().Name);
            return false;
        }
    }

    /// <summary>Before Scoring has ever run, the broker has no queue for accepted claims and would drop them: it must say so.</summary>
    private static void Address(PublishContext<ClaimAccepted> context, string? traceparent)
    {
        context.GoOnWith(traceparent);
        if (context.TryGetPayload(out RabbitMqSendContext? message))
        {
            message.Mandatory = true;
        }
    }
}
