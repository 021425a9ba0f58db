using Claims.Testing.Containers;

using Npgsql;

namespace Claims.Testing.Servers;

/// <summary>Containers started by the docker command line, one of each for a test program; removed when it ends.</summary>
internal sealed class ContainerServers : IServerSource
{
    private readonly Lazy<Task<BrokerServer?>> _broker = new(StartBrokerAsync);
    private readonly Lazy<Task<string?>> _database = new(StartDatabaseAsync);

    public Task<BrokerServer?> BrokerAsync() => _broker.Value;

    public Task<string?> DatabaseAsync() => _database.Value;

    private static async Task<BrokerServer?> StartBrokerAsync()
    {
        if (await StartedContainer.TryStartAsync(ServerImages.RabbitMq) is not { } container)
        {
            return null;
        }

        var server = new BrokerServer(
            new Uri($"amqp://guest:guest@{await container.PublishedAsync(5672)}/"), new Uri($"http://guest:guest@{await container.PublishedAsync(15672)}/"));
        using var management = BrokerManagement.Client(server.Management);
        await Eventually.BecomesAsync(true, () => AnswersAsync(management), TimeSpan.FromMinutes(2));
        return server;
    }

    private static async Task<string?> StartDatabaseAsync()
    {
        if (await StartedContainer.TryStartAsync(ServerImages.Postgres, "--env", "POSTGRES_USER=claims", "--env", "POSTGRES_PASSWORD=claims") is not { } container)
        {
            return null;
        }

        var place = (await container.PublishedAsync(5432)).Split(':');
        var connection = $"Host={place[0]};Port={place[1]};Username=claims;Password=claims;Database=postgres";
        await using var source = NpgsqlDataSource.Create(connection);
        await Eventually.BecomesAsync(true, () => AnswersAsync(source), TimeSpan.FromMinutes(2));
        return connection;
    }

    private static async Task<bool> AnswersAsync(HttpClient management)
    {
        try
        {
            using var listener = await management.GetAsync(new Uri("/api/health/checks/port-listener/5672", UriKind.Relative));
            return listener.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task<bool> AnswersAsync(NpgsqlDataSource source)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
