using Polly;
using Polly.Retry;

using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Claims.Cli.Failed;

/// <summary>
/// Goes through failed queues. A message leaves its queue only after the broker has confirmed it on the other one: whoever is stopped in between leaves it
/// twice, never nowhere, and every consumer takes a message that came before for done.
/// </summary>
internal sealed class FailedMessageBroker : IAsyncDisposable
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

    /// <summary>Hands every message that lies on the queue now to <paramref name="decide"/>, oldest first, and does what it says.</summary>
    /// <param name="decide">Gets the message, its properties and its content.</param>
    public async Task<HandledCounts> HandleAsync(
        string queue, Func<FailedMessage, IReadOnlyBasicProperties, ReadOnlyMemory<byte>, Handling> decide, CancellationToken cancellation)
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
        var last = long.MaxValue;
        while (counts.Seen < last && await channel.BasicGetAsync(queue, autoAck: false, cancellation) is { } delivery)
        {
            last = Math.Min(last, counts.Seen + 1 + delivery.MessageCount);
            var message = FailedMessage.Read(queue, delivery.BasicProperties, delivery.Body);
            var handling = decide(message, delivery.BasicProperties, delivery.Body);
            if (handling is Handling.Discard)
            {
                await DeclareDiscardedAsync(channel, queue, cancellation);
            }

            var (outgoing, target) = Outgoing(handling, delivery, queue);
            if (target is not null && await MoveAsync(channel, delivery, outgoing, target, cancellation))
            {
                counts = counts with { Seen = counts.Seen + 1, Moved = counts.Moved + (target == queue ? 0 : 1) };
            }
            else
            {
                kept.Add(delivery.DeliveryTag);
                counts = counts with { Seen = counts.Seen + 1, Refused = counts.Refused + (target is null ? 0 : 1) };
            }
        }

        foreach (var tag in kept)
        {
            await channel.BasicNackAsync(tag, multiple: false, requeue: true, cancellation);
        }

        return counts;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>What to publish where; no target means to give the message back as it is.</summary>
    private static (BasicProperties Properties, string? Target) Outgoing(Handling handling, BasicGetResult delivery, string queue) => handling switch
    {
        Handling.Replay => (OutgoingProperties.ForReplay(delivery.BasicProperties), FailedQueues.Original(queue)),
        Handling.Discard discard => (OutgoingProperties.ForDiscard(delivery.BasicProperties, discard), FailedQueues.Discarded(queue)),

        // Failed queues have the delivery limit of the queue beside them: a message that is looked at too often would be dropped by the broker. A copy
        // counts from nought again.
        _ => (OutgoingProperties.ForCopy(delivery.BasicProperties), FaultHeaders.Deliveries(delivery.BasicProperties) > 0 ? queue : null),
    };

    /// <returns>False where the target does not exist; the message is then still on its queue.</returns>
    private static async Task<bool> MoveAsync(
        IChannel channel, BasicGetResult delivery, BasicProperties properties, string target, CancellationToken cancellation)
    {
        try
        {
            await channel.BasicPublishAsync("", target, mandatory: true, properties, delivery.Body, cancellation);
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
}
