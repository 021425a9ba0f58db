using Claims.Hosting.Access;
using Claims.Hosting.Bus;
using Claims.Hosting.Failed;

using Microsoft.Extensions.Options;

using RabbitMQ.Client.Exceptions;

namespace Claims.Review.Console.Operations.Failed;

/// <summary>
/// Failed messages at the broker, for an operator. What is asked for stands in the audit trail before it is done: the broker and the database share no transaction, and a message must not
/// move unseen.
/// </summary>
public sealed class FailedDesk(IOptions<BusOptions> bus, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Messages of one queue that are listed: reading more takes long, and hides them from others meanwhile.</summary>
    public const int MostOfQueue = 100;

    public async Task<FailedListing> ListAsync(bool withDiscarded, CancellationToken cancellation)
    {
        if (bus.Value.IsInMemory)
        {
            return new FailedListing.InMemory();
        }

        var (messages, more) = (new List<FailedMessage>(), new List<string>());
        try
        {
            await using var broker = await FailedMessageBroker.ConnectAsync(bus.Value, cancellation);
            foreach (var queue in FailedQueues.All.Concat(withDiscarded ? FlowQueues.All.Select(FailedQueues.Discarded) : []))
            {
                var counts = await broker.HandleAsync(queue, (message, _) => Note(messages, message), cancellation, MostOfQueue);
                more.AddRange(counts.Seen == MostOfQueue ? [queue] : Array.Empty<string>());
            }

            return new FailedListing.Listed(messages, more);
        }
        catch (Exception outage) when (IsOutage(outage))
        {
            return new FailedListing.Unreachable(Unreachable());
        }
    }

    /// <summary>A message and what it holds; null where it does not lie there, or no broker answers.</summary>
    public async Task<(FailedMessage Message, FailedContent Content)?> FindAsync(string queue, string id, CancellationToken cancellation)
    {
        if (bus.Value.IsInMemory)
        {
            return null;
        }

        try
        {
            await using var broker = await FailedMessageBroker.ConnectAsync(bus.Value, cancellation);
            return await FindAsync(broker, queue, id, cancellation);
        }
        catch (Exception outage) when (IsOutage(outage))
        {
            return null;
        }
    }

    public Task<FailedOutcome> ReplayAsync(string queue, string id, string by, CancellationToken cancellation) =>
        HandleAsync(queue, id, new Handling.Replay(), by, "failed message replayed", after: null, cancellation);

    /// <param name="edited">In place of what it held; that goes to the discarded messages.</param>
    public Task<FailedOutcome> ReplayEditedAsync(string queue, string id, ReadOnlyMemory<byte> edited, string by, CancellationToken cancellation) => HandleAsync(
        queue, id, new Handling.ReplayEdited(edited, $"replayed as edited by {by}", clock.GetUtcNow()), by, "failed message edited and replayed", EditedMessage.Fingerprint(edited.Span), cancellation);

    public Task<FailedOutcome> DiscardAsync(string queue, string id, string reason, string by, CancellationToken cancellation) =>
        HandleAsync(queue, id, new Handling.Discard(reason, clock.GetUtcNow()), by, "failed message discarded", reason, cancellation);

    /// <summary>Every message that lies on the queue now.</summary>
    public async Task<FailedOutcome> ReplayAllAsync(string queue, string by, CancellationToken cancellation)
    {
        try
        {
            await using var broker = await FailedMessageBroker.ConnectAsync(bus.Value, cancellation);
            await audit.RecordAsync(new AuditEntry(by, "all failed messages replayed", queue), cancellation);
            var counts = await broker.HandleAsync(queue, (_, _) => new Handling.Replay(), cancellation);
            return Outcome(counts);
        }
        catch (Exception outage) when (IsOutage(outage))
        {
            return new FailedOutcome.Unreachable(Unreachable());
        }
    }

    private async Task<FailedOutcome> HandleAsync(string queue, string id, Handling handling, string by, string action, string? after, CancellationToken cancellation)
    {
        try
        {
            await using var broker = await FailedMessageBroker.ConnectAsync(bus.Value, cancellation);
            if (await FindAsync(broker, queue, id, cancellation) is not var (message, content))
            {
                return new FailedOutcome.Gone();
            }

            await audit.RecordAsync(
                new AuditEntry(by, action, $"{queue} {id}") { Before = $"{message.Type}, {message.Reason}, {EditedMessage.Fingerprint(content.Body.Span)}", After = after }, cancellation);
            var isDone = false;
            var counts = await broker.HandleAsync(queue, (found, _) => !isDone && (isDone = found.Id == id) ? handling : new Handling.Keep(), cancellation);
            return isDone ? Outcome(counts) : new FailedOutcome.Gone();
        }
        catch (Exception outage) when (IsOutage(outage))
        {
            return new FailedOutcome.Unreachable(Unreachable());
        }
    }

    private static async Task<(FailedMessage, FailedContent)?> FindAsync(FailedMessageBroker broker, string queue, string id, CancellationToken cancellation)
    {
        (FailedMessage, FailedContent)? found = null;
        await broker.HandleAsync(
            queue,
            (message, content) =>
            {
                // It is kept beyond this call, so that it must be a copy.
                found ??= message.Id == id ? (message, content with { Body = content.Body.ToArray() }) : null;
                return new Handling.Keep();
            },
            cancellation);
        return found;
    }

    private static FailedOutcome Outcome(HandledCounts counts) => counts switch
    {
        { Moved: > 0 } => new FailedOutcome.Done(counts.Moved),
        { Refused: > 0 } => new FailedOutcome.Stays(),
        _ => new FailedOutcome.Gone(),
    };

    private static Handling.Keep Note(List<FailedMessage> messages, FailedMessage message)
    {
        messages.Add(message);
        return new Handling.Keep();
    }

    /// <summary>The broker does not answer, or ends the conversation in the middle; what was not confirmed elsewhere is still where it lay.</summary>
    private static bool IsOutage(Exception exception) => exception is BrokerUnreachableException or OperationInterruptedException or IOException;

    private string Unreachable() => $"No broker answers at {bus.Value.ToAddress().Authority}, or it broke off: look at the messages again before you go on.";
}
