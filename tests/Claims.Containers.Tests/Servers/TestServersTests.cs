using Claims.Testing;

using Npgsql;

using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Claims.Containers.Tests.Servers;

/// <summary>What every test against real servers relies on, wherever the servers came from.</summary>
public sealed class TestServersTests
{
    [Fact]
    public async Task Each_caller_has_a_broker_of_its_own()
    {
        await using var one = await ConnectAsync(await TestServers.NewBrokerAsync());
        await using var other = await ConnectAsync(await TestServers.NewBrokerAsync());

        await one.QueueDeclareAsync("mine", durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });

        await Assert.ThrowsAsync<OperationInterruptedException>(() => other.QueueDeclarePassiveAsync("mine"));
    }

    [Fact]
    public async Task Each_caller_has_a_database_of_its_own()
    {
        await using var one = NpgsqlDataSource.Create(await TestServers.NewDatabaseAsync());
        await using var other = NpgsqlDataSource.Create(await TestServers.NewDatabaseAsync());

        await using var make = one.CreateCommand("CREATE TABLE mine (id INT)");
        await make.ExecuteNonQueryAsync();

        await using var read = other.CreateCommand("SELECT COUNT(*) FROM mine");
        var missing = await Assert.ThrowsAsync<PostgresException>(() => read.ExecuteScalarAsync());
        Assert.Equal(PostgresErrorCodes.UndefinedTable, missing.SqlState);
    }

    private static async Task<IChannel> ConnectAsync(string broker)
    {
        var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync();
        return await connection.CreateChannelAsync();
    }
}
