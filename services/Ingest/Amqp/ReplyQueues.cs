using RabbitMQ.Client;

namespace Claims.Ingest.Amqp;

/// <summary>Sends plain messages to queues that submitters named, each confirmed by the broker. A queue that is gone is nobody's fault: its message is dropped.</summary>
internal sealed class ReplyQueues(BrokerConnector broker) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IConnection? _connection;
    private IChannel? _channel;

    public async Task SendAsync(IEnumerable<Reply> replies, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var channel = await OpenAsync(cancellation);
            await Task.WhenAll(replies.Select(reply =>
                channel.BasicPublishAsync("", reply.Queue, mandatory: false, Properties(reply), reply.Content, cancellation).AsTask()));
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }

        _gate.Dispose();
    }

    private async Task<IChannel> OpenAsync(CancellationToken cancellation)
    {
        if (_channel is { IsOpen: true } open)
        {
            return open;
        }

        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }

        _connection = await broker.ConnectAsync("claims ingest replies", cancellation);
        return _channel = await _connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellation);
    }

    private static BasicProperties Properties(Reply reply)
    {
        var properties = new BasicProperties
        {
            ContentType = reply.ContentType,
            DeliveryMode = DeliveryModes.Persistent,
            Headers = new Dictionary<string, object?> { ["claims-message"] = reply.Kind, ["claims-submission"] = reply.SubmissionId },
        };
        if (reply.CorrelationId is { } correlationId)
        {
            properties.CorrelationId = correlationId;
        }

        return properties;
    }
}

/// <param name="Kind">Header <c>claims-message</c>: "acknowledgement" or "assessment".</param>
/// <param name="SubmissionId">Header <c>claims-submission</c>.</param>
internal sealed record Reply(
    string Queue, string? CorrelationId, string Kind, string SubmissionId, string ContentType, ReadOnlyMemory<byte> Content);
