using RabbitMQ.Client;

namespace Claims.Hosting.Bus;

/// <summary>Opens connections to the services' broker for what goes past the bus.</summary>
public static class BrokerConnection
{
    /// <param name="bus">Where the broker is. Only where there is one.</param>
    /// <param name="name">Shown in the broker's list of connections.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RabbitMQ.Client.Exceptions.BrokerUnreachableException">No node answers.</exception>
    public static Task<IConnection> OpenAsync(BusOptions bus, string name, CancellationToken cancellation)
    {
        var factory = new ConnectionFactory
        {
            Uri = bus.ToAddress(),
            // Whoever holds the connection opens a new one: deliveries of a lost one come again, and their old tags must not be acknowledged.
            AutomaticRecoveryEnabled = false,
        };
        return factory.CreateConnectionAsync(bus.ToAddresses().Select(node => new AmqpTcpEndpoint(node, new SslOption(node.Host, enabled: factory.Ssl.Enabled))), name, cancellation);
    }
}
