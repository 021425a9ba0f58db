using Claims.Testing.Containers;

using Testcontainers.PostgreSql;
using Testcontainers.RabbitMq;

namespace Claims.Testing.Servers;

/// <summary>Containers started by Testcontainers, one of each for a test program, which removes them when it ends.</summary>
internal sealed class ContainerServers : IServerSource
{
    private const int ManagementPort = 15672;

    private readonly Lazy<Task<BrokerServer?>> _broker = new(StartBrokerAsync);
    private readonly Lazy<Task<string?>> _database = new(StartDatabaseAsync);

    public Task<BrokerServer?> BrokerAsync() => _broker.Value;

    public Task<string?> DatabaseAsync() => _database.Value;

    private static async Task<BrokerServer?> StartBrokerAsync()
    {
        if (!await DockerEngine.AnswersAsync())
        {
            return null;
        }

        var container = new RabbitMqBuilder(ServerImages.RabbitMq).WithUsername("guest").WithPassword("guest").WithPortBinding(ManagementPort, assignRandomHostPort: true).Build();
        await container.StartAsync();
        return new BrokerServer(
            new Uri(container.GetConnectionString()), new Uri($"http://guest:guest@{container.Hostname}:{container.GetMappedPublicPort(ManagementPort)}/"));
    }

    private static async Task<string?> StartDatabaseAsync()
    {
        if (!await DockerEngine.AnswersAsync())
        {
            return null;
        }

        var container = new PostgreSqlBuilder(ServerImages.Postgres).WithUsername("claims").WithDatabase("postgres").Build();
        await container.StartAsync();
        return container.GetConnectionString();
    }
}
