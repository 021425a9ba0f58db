using Claims.Hosting.Bus;

using Microsoft.Extensions.Options;

using RabbitMQ.Client;

namespace Claims.Ingest.Amqp;

/// <summary>Opens connections of Ingest's own to the broker, for the plain messages that go past the bus.</summary>
internal sealed class BrokerConnector(IOptions<BusOptions> bus)
{
    /// <param name="name">Shown in the broker's list of connections.</param>
    public Task<IConnection> ConnectAsync(string name, CancellationToken cancellation)
    {
        var factory = new ConnectionFactory
        {
            Uri = bus.Value.ToAddress(),
            // Whoever holds the connection opens a new one: deliveries of a lost one come again, and their old tags must not be acknowledged.
            AutomaticRecoveryEnabled = false,
        };
        return factory.CreateConnectionAsync(bus.Value.ToAddresses().Select(node => new AmqpTcpEndpoint(node, new SslOption(node.Host, enabled: factory.Ssl.Enabled))), name, cancellation);
    }
}
