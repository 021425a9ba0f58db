using Claims.Hosting.Bus;

using Polly;
using Polly.Retry;

using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Claims.Hosting.Failed;

/// <summary>
/// Goes through failed queues. A message leaves its queue only after the broker has confirmed it on the other one: whoever is stopped in between leaves it
/// twice, never nowhere, and every consumer takes a message that came before for done.
/// </summary>
public sealed class FailedMessageBroker : IAsyncDisposable
{
    /// <summary>A queue that is just being made is declared before its leader is elected; the broker calls that an internal error.</summary>
    private static readonly ResiliencePipeline Electing = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<OperationInterruptedException>(electing => electing.ShutdownReason?.ReplyCode == Constants.InternalError),
            MaxRetryAttempts = 20,
            Delay = TimeSpan.FromMilliseconds(250),
        })
        .Build();

    private readonly IConnection _connection;

    private FailedMessageBroker(IConnection connection) => _connection = connection;

    /// <exception cref="BrokerUnreachableException">No broker answers there.</exception>
    public static async Task<FailedMessageBroker> ConnectAsync(Uri broker, CancellationToken cancellation) =>
        new(await new ConnectionFactory { Uri = broker, AutomaticRecoveryEnabled = false }.CreateConnectionAsync("claims failed", cancellation));

    /// <summary>Connects to any node of the services' own broker.</summary>
    /// <exception cref="BrokerUnreachableException">No broker answers there.</exception>
    public static async Task<FailedMessageBroker> ConnectAsync(BusOptions bus, CancellationToken cancellation) =>
        new(await BrokerConnection.OpenAsync(bus, "claims failed", cancellation));

    /// <summary>Hands every message that lies on the queue now to <paramref name="decide"/>, oldest first, and does what it says.</summary>
    /// <param name="queue">A failed queue.</param>
    /// <param name="decide">Gets the message and what it holds.</param>
    /// <param name="cancellation">Gives up between two messages.</param>
    /// <param name="most">After so many the rest is left alone.</param>
    public async Task<HandledCounts> HandleAsync(
        string queue, Func<FailedMessage, FailedContent, Handling> decide, CancellationToken cancellation, int most = int.MaxValue)
    {
        await using var channel = await _connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellation);
        if (!await ExistsAsync(queue, cancellation))
        {
            return new HandledCounts();
        }

        var kept = new List<ulong>();
        var counts = new HandledCounts();
        // What comes to the queue from now on, a copy or a message that failed again, is not for this time.
        var last = most;
        while (counts.Seen < last && await channel.BasicGetAsync(queue, autoAck: false, cancellation) is { } delivery)
        {
            last = (int)Math.Min(last, counts.Seen + 1 + (long)delivery.MessageCount);
            var handling = decide(
                FailedMessage.Read(queue, delivery.BasicProperties, delivery.Body), new FailedContent(FaultHeaders.Text(delivery.BasicProperties, FaultHeaders.Message), delivery.Body));
            var copies = Copies(handling, delivery, queue);
            if (handling is Handling.Discard or Handling.ReplayEdited)
            {
                await DeclareDiscardedAsync(channel, queue, cancellation);
            }

            if (copies.Count > 0 && await MoveAsync(channel, delivery, copies, cancellation))
            {
                counts = counts with { Seen = counts.Seen + 1, Moved = counts.Moved + (handling is Handling.Keep ? 0 : 1) };
            }
            else
            {
                kept.Add(delivery.DeliveryTag);
                counts = counts with { Seen = counts.Seen + 1, Refused = counts.Refused + (copies.Count > 0 ? 1 : 0) };
            }
        }

        foreach (var tag in kept)
        {
            await channel.BasicNackAsync(tag, multiple: false, requeue: true, cancellation);
        }

        return counts;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>What to publish where, in order; nothing means to give the message back as it is.</summary>
    private static List<OutgoingCopy> Copies(Handling handling, BasicGetResult delivery, string queue) => handling switch
    {
        Handling.Replay => [new(FailedQueues.Original(queue), OutgoingProperties.ForReplay(delivery.BasicProperties), delivery.Body)],

        // The copy that is to be handled goes first: where its queue does not exist, nothing has been done.
        Handling.ReplayEdited edited =>
        [
            new(FailedQueues.Original(queue), OutgoingProperties.ForReplay(delivery.BasicProperties), edited.Body),
            new(FailedQueues.Discarded(queue), OutgoingProperties.ForDiscard(delivery.BasicProperties, edited.Reason, edited.At), delivery.Body),
        ],
        Handling.Discard discard => [new(FailedQueues.Discarded(queue), OutgoingProperties.ForDiscard(delivery.BasicProperties, discard.Reason, discard.At), delivery.Body)],

        // Failed queues have the delivery limit of the queue beside them: a message that is looked at too often would be dropped by the broker. A copy
        // counts from nought again.
        _ => FaultHeaders.Deliveries(delivery.BasicProperties) > 0 ? [new(queue, OutgoingProperties.ForCopy(delivery.BasicProperties), delivery.Body)] : [],
    };

    /// <returns>False where a target does not exist; the message is then still on its queue.</returns>
    private static async Task<bool> MoveAsync(IChannel channel, BasicGetResult delivery, List<OutgoingCopy> copies, CancellationToken cancellation)
    {
        try
        {
            foreach (var copy in copies)
            {
                await channel.BasicPublishAsync("", copy.Queue, mandatory: true, copy.Properties, copy.Body, cancellation);
            }
        }
        catch (PublishException refused) when (refused.IsReturn)
        {
            return false;
        }

        await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, CancellationToken.None);
        return true;
    }

    /// <summary>Makes the queue for discarded messages where it is not there yet; durable, and replicated as the others are.</summary>
    private static async Task DeclareDiscardedAsync(IChannel channel, string failed, CancellationToken cancellation)
    {
        await channel.QueueDeclareAsync(
            FailedQueues.Discarded(failed), durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" },
            cancellationToken: cancellation);
    }

    /// <summary>A failed queue is made when the first message fails. Where it is there, it can be read once this has returned.</summary>
    private ValueTask<bool> ExistsAsync(string queue, CancellationToken cancellation) =>
        Electing.ExecuteAsync(async stop => await TryReadAsync(queue, stop), cancellation);

    /// <summary>On a channel of its own, for the broker closes a channel whose queue is not there; what was read goes back when the channel closes.</summary>
    private async Task<bool> TryReadAsync(string queue, CancellationToken cancellation)
    {
        await using var asking = await _connection.CreateChannelAsync(cancellationToken: cancellation);
        try
        {
            var declared = await asking.QueueDeclarePassiveAsync(queue, cancellation);
            if (declared.MessageCount == 0)
            {
                await asking.BasicGetAsync(queue, autoAck: false, cancellation);
            }

            return true;
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return false;
        }
    }

    private sealed record OutgoingCopy(string Queue, BasicProperties Properties, ReadOnlyMemory<byte> Body);
}
