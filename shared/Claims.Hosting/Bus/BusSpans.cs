using System.Diagnostics;

namespace Claims.Hosting.Bus;

/// <summary>
/// Spans of messages, named as OpenTelemetry's conventions for messaging do (opentelemetry.io/docs/specs/semconv/messaging). What publishes is the span that handles the message before:
/// a span of its own for each publication would tell nothing more.
/// </summary>
public static class BusSpans
{
    private static readonly ActivitySource s_source = new("Claims.Bus");

    /// <summary>Begins the handling of one message.</summary>
    /// <param name="system">"rabbitmq", or "in_memory".</param>
    /// <param name="queue">Where it lay.</param>
    /// <param name="parent">What it came with; none: a trace begins here.</param>
    /// <returns>Null where nobody traces.</returns>
    public static Activity? StartMessage(string system, string queue, ActivityContext parent)
    {
        Activity.Current = null;
        return Describe(s_source.StartActivity($"process {queue}", ActivityKind.Consumer, parent), system, queue);
    }

    /// <summary>Begins work on many messages at once: a trace of its own, linked with that of each message.</summary>
    internal static Activity? StartBatch(string system, string queue, IReadOnlyCollection<ActivityContext> messages)
    {
        Activity.Current = null;
        var span = s_source.StartActivity(
            $"process batch {queue}", ActivityKind.Consumer, default(ActivityContext), tags: null, links: messages.Where(message => message != default).Select(message => new ActivityLink(message)));
        return Describe(span, system, queue)?.SetTag("messaging.batch.message_count", messages.Count);
    }

    private static Activity? Describe(Activity? span, string system, string queue) => span?
        .SetTag("messaging.system", system)
        .SetTag("messaging.operation.name", "process")
        .SetTag("messaging.operation.type", "process")
        .SetTag("messaging.destination.name", queue);
}
