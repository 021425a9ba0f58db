using System.Diagnostics;

using Claims.Hosting.Telemetry;

using MassTransit;

namespace Claims.Hosting.Bus;

/// <summary>One message from taking it to having handled it: its span, and how it ended. Goes with the message's context, so that a batch of many knows that of each.</summary>
/// <param name="span">Null where nobody traces.</param>
internal sealed class MessageInHand(string system, string queue, Activity? span, BusMeters meters)
{
    public Activity? Span => span;

    /// <summary>Type of the first exception that kept it from being handled.</summary>
    public string? Error { get; private set; }

    public static MessageInHand? Of(ConsumeContext message) => message.TryGetPayload(out MessageInHand? inHand) ? inHand : null;

    public void Fail(Exception exception)
    {
        Error ??= exception.GetType().FullName;
        span?.Fail(exception);
    }

    /// <summary>It went to the error queue while others of its batch were handled.</summary>
    public void GiveUp(Exception exception)
    {
        Fail(exception);
        meters.Failed(queue);
    }

    /// <summary>Begins the span of a batch that this message is the first of.</summary>
    public Activity? BeginBatch(IReadOnlyCollection<ConsumeContext> messages, bool isRetry)
    {
        if (isRetry)
        {
            meters.Retried(queue, messages.Count);
        }
        else
        {
            meters.Batch(queue, messages.Count);
        }

        return BusSpans.StartBatch(system, queue, [.. messages.Select(message => Of(message)?.Span?.Context ?? default)]);
    }
}
