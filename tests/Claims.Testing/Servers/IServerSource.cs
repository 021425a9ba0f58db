namespace Claims.Testing.Servers;

/// <summary>A way to a RabbitMQ and a PostgreSQL to test against. Tests do not know which way theirs came.</summary>
internal interface IServerSource
{
    /// <summary>Null where this way does not lead to a broker on this machine.</summary>
    Task<BrokerServer?> BrokerAsync();

    /// <summary>Connection string of somebody who may make databases; null where this way does not lead to PostgreSQL on this machine.</summary>
    Task<string?> DatabaseAsync();
}

/// <summary>A RabbitMQ node: where messages go, and where its management answers, both with user and password.</summary>
internal sealed record BrokerServer(Uri Amqp, Uri Management);
