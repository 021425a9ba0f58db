using Claims.Testing.Containers;

using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Claims.Containers.Tests.Compose;

/// <summary>Puts claims on the submit queue at a steady pace, and again whatever no broker confirmed, over whichever node answers.</summary>
internal static class SteadySubmitter
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    public static async Task SubmitAsync(ComposeDeployment stack, IEnumerable<byte[]> parts, CancellationToken cancellation)
    {
        var waiting = new Queue<byte[]>(parts);
        while (waiting.Count > 0)
        {
            try
            {
                await SubmitUntilBrokenAsync(await stack.BrokersAsync(), waiting, cancellation);
            }
            catch (Exception broken) when (broken is BrokerUnreachableException or AlreadyClosedException or OperationInterruptedException or PublishException or TimeoutException)
            {
                await Task.Delay(Pace, cancellation);
            }
        }
    }

    private static async Task SubmitUntilBrokenAsync(IReadOnlyList<Uri> brokers, Queue<byte[]> waiting, CancellationToken cancellation)
    {
        var factory = new ConnectionFactory { Uri = brokers[0], AutomaticRecoveryEnabled = false };
        await using var connection = await factory.CreateConnectionAsync(brokers.Select(broker => new AmqpTcpEndpoint(broker)), cancellation);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellation);
        while (waiting.TryPeek(out var part))
        {
            var properties = new BasicProperties { ContentType = "application/json", DeliveryMode = DeliveryModes.Persistent };
            await channel.BasicPublishAsync("", "claims.submit", mandatory: true, properties, part, cancellation)
                .AsTask().WaitAsync(TimeSpan.FromSeconds(20), cancellation);
            waiting.Dequeue();
            await Task.Delay(Pace, cancellation);
        }
    }
}
