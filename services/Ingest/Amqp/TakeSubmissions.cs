using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

using Polly;

using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Claims.Ingest.Amqp;

/// <summary>Takes submissions from the submit queue as long as the service runs, over as many connections, one after the other, as that needs.</summary>
internal sealed class TakeSubmissions(
    BrokerConnector broker, TakeDelivery taking, IOptions<IngestOptions> options, IOptions<BusOptions> bus, BusMeters meters, TimeProvider time,
    ILogger<TakeSubmissions> log)
    : BusBackgroundService
{
    protected override async Task RunAsync(CancellationToken stopping)
    {
        meters.Watch(options.Value.SubmitQueue);
        var reconnecting = Reconnecting();
        while (!stopping.IsCancellationRequested)
        {
            await reconnecting.ExecuteAsync(async cancellation => await TakeUntilClosedAsync(cancellation), stopping);
        }

        Log.StoppedTaking(log, options.Value.SubmitQueue);
    }

    private async Task TakeUntilClosedAsync(CancellationToken stopping)
    {
        var concurrency = options.Value.Concurrency;
        await using var connection = await broker.ConnectAsync("claims ingest", stopping);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(
                publisherConfirmationsEnabled: false, publisherConfirmationTrackingEnabled: false, consumerDispatchConcurrency: (ushort)concurrency),
            stopping);
        await SubmitQueue.DeclareAsync(channel, options.Value.SubmitQueue, bus.Value.DeliveryLimit, stopping);
        await channel.BasicQosAsync(prefetchSize: 0, (ushort)options.Value.Prefetch, global: false, stopping);

        using var slots = new SemaphoreSlim(concurrency, concurrency);
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) => TakeAsync(channel, delivery, slots, stopping);
        consumer.UnregisteredAsync += (_, _) => Close(closed);
        channel.ChannelShutdownAsync += (_, _) => Close(closed);
        await using var onStop = stopping.Register(() => closed.TrySetResult());
        var tag = await channel.BasicConsumeAsync(options.Value.SubmitQueue, autoAck: false, consumer, stopping);
        Log.Taking(log, options.Value.SubmitQueue);

        await closed.Task;
        if (channel.IsOpen)
        {
            await channel.BasicCancelAsync(tag, noWait: false, CancellationToken.None);
        }

        // Whoever has all slots knows that nothing is in hand. What the broker sent beyond that goes back to the queue with the channel.
        for (var slot = 0; slot < concurrency; slot++)
        {
            await slots.WaitAsync(CancellationToken.None);
        }
    }

    private async Task TakeAsync(IChannel channel, BasicDeliverEventArgs delivery, SemaphoreSlim slots, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested || !await slots.WaitAsync(TimeSpan.Zero, CancellationToken.None))
        {
            return;
        }

        try
        {
            await taking.TakeAsync(channel, delivery, stopping);
        }
        finally
        {
            slots.Release();
        }
    }

    private static Task Close(TaskCompletionSource closed)
    {
        closed.TrySetResult();
        return Task.CompletedTask;
    }

    private ResiliencePipeline Reconnecting() => Retrying.UntilDone(
        time, first: TimeSpan.FromMilliseconds(500), longest: TimeSpan.FromSeconds(10), (attempt, exception) => Log.Reconnecting(log, attempt, exception));
}
