using System.Diagnostics;

using Claims.Hosting.Telemetry;

using MassTransit;

namespace Claims.Hosting.Bus;

/// <summary>
/// Stands before every consumer: goes on with the trace that a message came with, and says how long the message waited and how long it was in hand. A message in a batch
/// is in hand until its whole batch is done.
/// </summary>
internal sealed class TraceMessages(string system, BusMeters meters, TimeProvider clock) : IFilter<ConsumeContext>
{
    public async Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        var queue = QueueOf(context.ReceiveContext.InputAddress);
        var started = clock.GetTimestamp();
        if (context.SentTime is { } sentAt)
        {
            meters.Taken(queue, clock.GetUtcNow().UtcDateTime - sentAt.ToUniversalTime());
        }

        using var span = BusSpans.StartMessage(system, queue, TraceContext.Parse(context.Headers.Get<string>(TraceContext.Header)));
        var inHand = context.GetOrAddPayload(() => new MessageInHand(system, queue, span, meters));
        try
        {
            await next.Send(context);
        }
        catch (Exception exception)
        {
            inHand.Fail(exception);
            throw;
        }
        finally
        {
            meters.Handled(queue, clock.GetElapsedTime(started), inHand.Error);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("traceMessages");

    public static string QueueOf(Uri address) => address.Segments[^1];
}
