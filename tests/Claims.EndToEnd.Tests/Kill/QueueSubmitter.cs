using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Claims.EndToEnd.Tests.Kill;

/// <summary>Puts plain messages on the queue for submissions, confirmed by the broker.</summary>
internal static class QueueSubmitter
{
    private static readonly string[] Consumers =
    [
        "claims.scoring.score-claims", "claims.fraud.assess-claims", "claims.review.open-cases", "claims.metrics.file-predictions",
        "claims.ingest.record-assessments", "claims.ingest.record-filings", "claims.submit",
    ];

    public static async Task SubmitAsync(string broker, IEnumerable<byte[]> parts, CancellationToken cancellation)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync(cancellation);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellation);
        foreach (var part in parts)
        {
            var properties = new BasicProperties { ContentType = "application/json", DeliveryMode = DeliveryModes.Persistent };
            await channel.BasicPublishAsync("", "claims.submit", mandatory: true, properties, part, cancellation);
        }
    }

    /// <summary>Error and skipped queues that hold a message. A queue that was never made holds none.</summary>
    public static async Task<IReadOnlyList<string>> FailedQueuesAsync(string broker)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync();
        var failed = new List<string>();
        foreach (var queue in Consumers.SelectMany(name => new[] { $"{name}_error", $"{name}_skipped" }))
        {
            await using var channel = await connection.CreateChannelAsync();
            try
            {
                if (await channel.MessageCountAsync(queue) > 0)
                {
                    failed.Add(queue);
                }
            }
            catch (OperationInterruptedException)
            {
                // NOT_FOUND closes the channel.
            }
        }

        return failed;
    }
}
