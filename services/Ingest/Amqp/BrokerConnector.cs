using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

using RabbitMQ.Client;

namespace Claims.Ingest.Amqp;

/// <summary>Opens connections of Ingest's own to the broker, for the plain messages that go past the bus.</summary>
internal sealed class BrokerConnector(IOptions<BusOptions> bus)
{
    /// <param name="name">Shown in the broker's list of connections.</param>
    public Task<IConnection> ConnectAsync(string name, CancellationToken cancellation) => BrokerConnection.OpenAsync(bus.Value, name, cancellation);
}
