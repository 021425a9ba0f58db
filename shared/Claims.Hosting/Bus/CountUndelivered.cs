using MassTransit;

namespace Claims.Hosting.Bus;

/// <summary>Counts messages that end in an error queue or, of a type that nobody takes, are skipped; those of a batch are counted by <see cref="BatchConsumer{TMessage}"/>.</summary>
internal sealed class CountUndelivered(BusMeters meters) : IReceiveObserver
{
    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context)
    {
        if (context.IsFaulted)
        {
            meters.Failed(TraceMessages.QueueOf(context.InputAddress));
        }
        else if (!context.IsDelivered)
        {
            meters.Skipped(TraceMessages.QueueOf(context.InputAddress));
        }

        return Task.CompletedTask;
    }

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;
}
