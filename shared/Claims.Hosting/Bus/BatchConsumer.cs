using System.Diagnostics;

using Claims.Contracts;
using Claims.Hosting.Telemetry;

using MassTransit;
using MassTransit.Middleware.Rescue;
using MassTransit.Transports;

using Microsoft.Extensions.Options;

namespace Claims.Hosting.Bus;

/// <summary>
/// Takes messages in batches without letting one bad message take its neighbours along: on the last try each message is
/// consumed alone, and only those that fail go to the error queue, with their reason. Outages of storage are not the
/// message's fault: they are thrown, and <see cref="BusRegistration"/> waits them out. The work on a batch is a span of its own, linked with those of its messages, since they belong to as
/// many traces.
/// </summary>
public abstract class BatchConsumer<TMessage>(IOptions<BusOptions> options) : IConsumer<Batch<TMessage>>
    where TMessage : class
{
    public async Task Consume(ConsumeContext<Batch<TMessage>> context)
    {
        var messages = context.Message.ToList();
        using var span = Begin(messages, isRetry: context.GetRetryAttempt() > 0);
        try
        {
            await (context.GetRetryAttempt() < options.Value.Retries ? ConsumeAsync(messages, context) : ConsumeOrGiveUpAsync(messages, context));
        }
        catch (Exception exception)
        {
            span?.Fail(exception);
            throw;
        }
    }

    /// <summary>Handles the messages and publishes through <paramref name="publisher"/>. Idempotent: any of them may have come before.</summary>
    protected abstract Task ConsumeAsync(IReadOnlyList<ConsumeContext<TMessage>> messages, ConsumeContext publisher);

    private async Task ConsumeOrGiveUpAsync(List<ConsumeContext<TMessage>> messages, ConsumeContext context)
    {
        // Giving up comes last: an outage on the way must not put a message into the error queue twice.
        foreach (var (message, exception) in await ConsumeEachAloneAsync(messages, context))
        {
            // Type and place only: the words of an exception can quote the claim. The error queue has all of it.
            LogContext.Error?.Log(
                "Gave up {MessageType} {MessageId}: {ExceptionType} {StackTrace}", typeof(TMessage).Name, message.MessageId, exception.GetType().Name, exception.StackTrace);
            await GiveUpAsync(message.ReceiveContext, exception);
            MessageInHand.Of(message)?.GiveUp(exception);
        }
    }

    private static Activity? Begin(List<ConsumeContext<TMessage>> messages, bool isRetry)
    {
        foreach (var message in messages)
        {
            MessageInHand.Of(message)?.Span?.SetTag("claims.claim.id", ClaimId.Of(message.Message));
        }

        return MessageInHand.Of(messages[0])?.BeginBatch(messages, isRetry);
    }

    private async Task<List<(ConsumeContext<TMessage> Message, Exception Exception)>> ConsumeEachAloneAsync(
        List<ConsumeContext<TMessage>> messages, ConsumeContext context)
    {
        var failed = new List<(ConsumeContext<TMessage>, Exception)>();
        foreach (var message in messages)
        {
            try
            {
                await ConsumeAsync([message], context);
            }
            catch (Exception exception) when (!Outage.Is(exception) && exception is not OperationCanceledException)
            {
                failed.Add((message, exception));
            }
        }

        return failed;
    }

    /// <summary>What MassTransit itself does with a message it gives up, for this one of the batch.</summary>
    private static Task GiveUpAsync(ReceiveContext message, Exception exception) =>
        message.TryGetPayload(out IErrorTransport? errors)
            ? errors.Send(new RescueExceptionReceiveContext(message, exception))
            : throw new InvalidOperationException($"The queue {message.InputAddress.AbsolutePath} has no error queue.", exception);
}
