using System.Collections.Concurrent;

using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Claims.Cli.Submitting;

/// <summary>Submits plain messages to the queue <c>claims.submit</c> and waits for the acknowledgement of each.</summary>
internal sealed class AmqpChannel : ISubmissionChannel
{
    private const string Queue = "claims.submit";

    private readonly ConcurrentDictionary<string, TaskCompletionSource<SubmissionCounts>> _waiting = new();
    private readonly IConnection _connection;
    private readonly IChannel _channel;
    private readonly string _replyTo;
    private readonly Dictionary<string, object?> _headers;

    private AmqpChannel(IConnection connection, IChannel channel, string replyTo, string? submitter, string? policy)
    {
        (_connection, _channel, _replyTo) = (connection, channel, replyTo);
        _headers = new() { ["accept"] = "application/json", ["submitter"] = submitter, ["policy"] = policy };
    }

    public string Target => $"amqp://{_connection.Endpoint.HostName}:{_connection.Endpoint.Port}/{Queue}";

    public static async Task<AmqpChannel> ConnectAsync(Uri broker, string? submitter, string? policy, CancellationToken cancellation)
    {
        try
        {
            var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync("claims submit", cancellation);
            var channel = await connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellation);
            await channel.QueueDeclarePassiveAsync(Queue, cancellation);
            var reply = await channel.QueueDeclareAsync(cancellationToken: cancellation);
            var answers = new AmqpChannel(connection, channel, reply.QueueName, submitter, policy);
            await answers.ListenAsync(cancellation);
            return answers;
        }
        catch (BrokerUnreachableException unreachable)
        {
            throw new SubmissionFailedException($"No broker answers at {broker.Host}:{broker.Port}: check --broker.", unreachable);
        }
        catch (OperationInterruptedException missing)
        {
            throw new SubmissionFailedException($"The broker has no queue {Queue}: start the services with 'claims serve --broker …' first.", missing);
        }
    }

    public async Task<SubmissionCounts> SubmitAsync(SubmissionPart part, CancellationToken cancellation)
    {
        var correlation = Guid.NewGuid().ToString("N");
        var answered = new TaskCompletionSource<SubmissionCounts>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[correlation] = answered;
        var properties = new BasicProperties
        {
            ContentType = part.MediaType,
            CorrelationId = correlation,
            ReplyTo = _replyTo,
            DeliveryMode = DeliveryModes.Persistent,
            Headers = _headers,
        };
        await _channel.BasicPublishAsync("", Queue, mandatory: true, properties, part.Content, cancellation);
        return await answered.Task.WaitAsync(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        var consumer = new AsyncEventingBasicConsumer(_channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            // A second message with the same correlation id is the assessment of a claim: nobody here waits for it.
            if (_waiting.TryRemove(delivery.BasicProperties.CorrelationId ?? "", out var answered))
            {
                answered.SetResult(AcknowledgementReader.Count(delivery.Body.ToArray()));
            }

            return Task.CompletedTask;
        };
        await _channel.BasicConsumeAsync(_replyTo, autoAck: true, consumer, cancellation);
    }
}
