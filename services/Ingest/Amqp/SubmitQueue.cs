using RabbitMQ.Client;

namespace Claims.Ingest.Amqp;

/// <summary>
/// The queue that any AMQP client can put submissions on, and the one for those that could not be handled. Both are quorum queues;
/// a message moves from one to the other only once the second has confirmed it.
/// </summary>
internal static class SubmitQueue
{
    public static string ErrorQueue(string queue) => $"{queue}_error";

    public static async Task DeclareAsync(IChannel channel, string queue, int deliveryLimit, CancellationToken cancellation)
    {
        await channel.QueueDeclareAsync(
            ErrorQueue(queue), durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" },
            cancellationToken: cancellation);
        await channel.QueueDeclareAsync(
            queue, durable: true, exclusive: false, autoDelete: false,
            new Dictionary<string, object?>
            {
                ["x-queue-type"] = "quorum",
                ["x-delivery-limit"] = deliveryLimit,
                ["x-dead-letter-exchange"] = "",
                ["x-dead-letter-routing-key"] = ErrorQueue(queue),
                ["x-dead-letter-strategy"] = "at-least-once",
                ["x-overflow"] = "reject-publish",
            },
            cancellationToken: cancellation);
    }
}
