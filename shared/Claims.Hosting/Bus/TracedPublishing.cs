using Claims.Hosting.Telemetry;

using MassTransit;

namespace Claims.Hosting.Bus;

/// <summary>Publishes messages as parts of the traces of what they came of.</summary>
public static class TracedPublishing
{
    /// <summary>Each message goes on with the trace of the one it came of.</summary>
    public static Task PublishEachAsync<TFrom, TMessage>(this ConsumeContext publisher, IEnumerable<(ConsumeContext<TFrom> From, TMessage Message)> messages)
        where TFrom : class
        where TMessage : class => Task.WhenAll(messages.Select(message =>
            publisher.Publish(message.Message, context => context.GoOnWith(message.From.Traceparent()), publisher.CancellationToken)));

    /// <summary>The span that what comes of a message is part of; null where nobody traces.</summary>
    public static string? Traceparent(this ConsumeContext message) => TraceContext.Of(MessageInHand.Of(message)?.Span) ?? message.Headers.Get<string>(TraceContext.Header);

    /// <summary>Makes a message part of the span that is named; without one, of the span that runs now.</summary>
    public static void GoOnWith(this SendContext context, string? traceparent)
    {
        if (traceparent is not null)
        {
            context.Headers.Set(TraceContext.Header, traceparent);
        }
    }

    /// <summary>For messages that say nothing of their own: they are part of the span that runs now.</summary>
    internal static void GoOnWithCurrent(SendContext context)
    {
        if (TraceContext.Current is { } current && !context.Headers.TryGetHeader(TraceContext.Header, out _))
        {
            context.Headers.Set(TraceContext.Header, current);
        }
    }
}
