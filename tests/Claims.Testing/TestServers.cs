using Claims.Testing.Servers;

using Npgsql;

using Xunit;

namespace Claims.Testing;

/// <summary>
/// A real RabbitMQ and PostgreSQL: those that are given, else containers. Each caller gets a virtual host or a database of its own, so that
/// tests never see each other's queues and tables. Without a server the test is skipped; on CI it fails instead.
/// </summary>
public static class TestServers
{
    private static readonly IServerSource[] Sources = [new GivenServers(), new ContainerServers()];

    /// <summary>Address of a fresh virtual host: <c>amqp://user:password@host:PORT/NAME</c>.</summary>
    public static async Task<string> NewBrokerAsync()
    {
        var server = await FirstAsync(source => source.BrokerAsync(), "RabbitMQ", "CLAIMS_TEST_RABBITMQ");
        var name = $"t{Guid.NewGuid():N}";
        using var management = BrokerManagement.Client(server.Management);
        using var made = await management.PutAsync(new Uri($"/api/vhosts/{name}", UriKind.Relative), null);
        made.EnsureSuccessStatusCode();
        return $"{server.Amqp.ToString().TrimEnd('/')}/{name}";
    }

    /// <summary>Connection string of a fresh database.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var server = await FirstAsync(source => source.DatabaseAsync(), "PostgreSQL", "CLAIMS_TEST_POSTGRES");
        var name = $"t{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(server);
        await using var create = source.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = true, MaxPoolSize = 20 }.ToString();
    }

    private static async Task<T> FirstAsync<T>(Func<IServerSource, Task<T?>> server, string what, string variable)
        where T : class
    {
        foreach (var source in Sources)
        {
            if (await server(source) is { } found)
            {
                return found;
            }
        }

        var reason = $"{what} is not running: {variable} is not set and no container can be started (./claims test starts one where it may)";
        if (Environment.GetEnvironmentVariable("CLAIMS_TEST_REQUIRE_SERVERS") == "1")
        {
            Assert.Fail(reason);
        }

        Assert.Skip(reason);
        throw new InvalidOperationException(reason);
    }
}
