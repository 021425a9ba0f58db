using System.Collections.Concurrent;
using System.Text;

using Claims.Testing;

using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Claims.Ingest.Tests.Amqp;

/// <summary>A submitter with nothing but RabbitMQ.Client.</summary>
internal sealed class AmqpClient : IAsyncDisposable
{
    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private AmqpClient(IConnection connection, IChannel channel, string replyQueue) =>
        (_connection, _channel, ReplyQueue) = (connection, channel, replyQueue);

    public string ReplyQueue { get; }

    /// <summary>Answers in the order in which they came: header claims-message, correlation id, content type, body.</summary>
    public ConcurrentQueue<(string Kind, string? CorrelationId, string? ContentType, byte[] Body)> Answers { get; } = [];

    /// <summary>Once the service has declared its queue, which it does just after it is up.</summary>
    public static async Task<AmqpClient> ConnectAsync(string broker)
    {
        var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync();
        await Eventually.BecomesAsync(true, () => HasSubmitQueueAsync(connection));
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        var client = new AmqpClient(connection, channel, (await channel.QueueDeclareAsync()).QueueName);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            var kind = Encoding.UTF8.GetString((byte[])delivery.BasicProperties.Headers!["claims-message"]!);
            client.Answers.Enqueue((kind, delivery.BasicProperties.CorrelationId, delivery.BasicProperties.ContentType, delivery.Body.ToArray()));
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(client.ReplyQueue, autoAck: true, consumer);
        return client;
    }

    public ValueTask SendAsync(
        byte[] content, string? replyTo, string? correlationId = "c-1", string contentType = "application/json", string? encoding = null, string? policy = null)
    {
        var properties = new BasicProperties
        {
            ContentType = contentType,
            DeliveryMode = DeliveryModes.Persistent,
            Headers = new Dictionary<string, object?> { ["submitter"] = "clinic", ["policy"] = policy },
        };
        if (encoding is not null)
        {
            properties.ContentEncoding = encoding;
        }

        if (replyTo is not null)
        {
            properties.ReplyTo = replyTo;
        }

        if (correlationId is not null)
        {
            properties.CorrelationId = correlationId;
        }

        return _channel.BasicPublishAsync("", "claims.submit", mandatory: true, properties, content);
    }

    public Task<uint> CountAsync(string queue) => _channel.MessageCountAsync(queue);

    public Task DeleteAsync(string queue) => _channel.QueueDeleteAsync(queue);

    private static async Task<bool> HasSubmitQueueAsync(IConnection connection)
    {
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            await channel.QueueDeclarePassiveAsync("claims.submit");
            return true;
        }
        catch (OperationInterruptedException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
