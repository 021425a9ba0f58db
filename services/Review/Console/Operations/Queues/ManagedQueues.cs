using System.Text.Json;

namespace Claims.Review.Console.Operations.Queues;

/// <summary>Reads queues out of the answer of RabbitMQ's management interface, <c>GET /api/queues/{vhost}</c>.</summary>
internal static class ManagedQueues
{
    /// <summary>A queue that was just made has no counts yet, and one that nothing came to no rates.</summary>
    public static IReadOnlyList<QueueLoad> Read(JsonElement queues) =>
    [
        .. queues.EnumerateArray().Select(queue => new QueueLoad(
            queue.GetProperty("name").GetString()!, Number(queue, "messages_ready") ?? 0, Number(queue, "messages_unacknowledged"), Number(queue, "consumers") ?? 0, Rate(queue, "publish_details"), Rate(queue, "ack_details"))),
    ];

    private static long? Number(JsonElement queue, string name) => queue.TryGetProperty(name, out var value) && value.TryGetInt64(out var number) ? number : null;

    private static double? Rate(JsonElement queue, string name) =>
        queue.TryGetProperty("message_stats", out var stats) && stats.ValueKind == JsonValueKind.Object && stats.TryGetProperty(name, out var details) && details.TryGetProperty("rate", out var rate)
            ? rate.GetDouble()
            : null;
}
