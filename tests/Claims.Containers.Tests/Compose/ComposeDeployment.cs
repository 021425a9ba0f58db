using System.Globalization;

using Claims.Containers.Tests.Compose;
using Claims.Hosting.Storage;
using Claims.Testing.Containers;

using Microsoft.Extensions.Options;

[assembly: AssemblyFixture(typeof(ComposeDeployment))]

namespace Claims.Containers.Tests.Compose;

/// <summary>
/// <c>docker-compose.yml</c> as an operator starts it, with three RabbitMQ nodes and two instances of Scoring, on ports that the system chooses.
/// It comes up when the first test asks for it, and goes with everything it kept after the last.
/// </summary>
public sealed class ComposeDeployment : IAsyncDisposable
{
    /// <summary>Tags of the images: the version that is started, and the one that it is rolled to.</summary>
    public const string Version = "test-1";
    public const string NextVersion = "test-2";

    private static readonly string[] Nodes = ["rabbitmq", "rabbitmq-2", "rabbitmq-3"];

    private readonly DirectoryInfo _secrets = Directory.CreateTempSubdirectory("claims-compose-");
    private readonly Dictionary<string, string> _environment;
    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly string _root = RootOf(AppContext.BaseDirectory);
    private bool _isUp;

    public ComposeDeployment() => _environment = new()
    {
        ["COMPOSE_PROJECT_NAME"] = $"claims-test-{Environment.ProcessId}",
        ["CLAIMS_SECRETS"] = _secrets.FullName,
        ["CLAIMS_TAG"] = Version,
        ["CLAIMS_ERLANG_COOKIE"] = Guid.NewGuid().ToString("N"),
        ["CLAIMS_AMQP_PORT"] = "0",
        ["CLAIMS_AMQP_PORT_2"] = "0",
        ["CLAIMS_AMQP_PORT_3"] = "0",
        ["CLAIMS_RABBITMQ_UI_PORT"] = "0",
        ["CLAIMS_HTTP_PORT"] = "0",
        ["CLAIMS_FRAUD_PORT"] = "0",
        ["CLAIMS_METRICS_PORT"] = "0",
        ["CLAIMS_REVIEW_PORT"] = "0",
    };

    /// <summary>Starts everything, or skips the test where there is no engine or there are no images.</summary>
    public async Task UpAsync()
    {
        await DockerEngine.RequireAsync($"claims/cli:{NextVersion}");
        await _starting.WaitAsync();
        try
        {
            if (!_isUp)
            {
                await Shell.RunAsync(Path.Combine(_root, "deploy/docker/secrets.sh"), [_secrets.FullName]);
                await ComposeAsync("up", "--detach", "--wait", "--quiet-pull", "--no-build");
                _isUp = true;
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    public Task<string> ComposeAsync(params string[] arguments) => ComposeAsync(Version, arguments);

    /// <param name="tag">Of the images that are started.</param>
    /// <param name="arguments">Of <c>docker compose</c>.</param>
    public Task<string> ComposeAsync(string tag, string[] arguments) => Shell.RunAsync(
        "docker",
        [
            "compose", "--project-directory", _root, "--file", Path.Combine(_root, "docker-compose.yml"),
            "--file", Path.Combine(_root, "deploy/docker/cluster.yaml"), "--file", Path.Combine(_root, "deploy/test/compose.yaml"), "--profile", "scale", .. arguments,
        ],
        new Dictionary<string, string>(_environment) { ["CLAIMS_TAG"] = tag });

    /// <summary>Identity of a service's container, to ask the engine itself about it.</summary>
    public async Task<string> ContainerAsync(string service) => (await ComposeAsync("ps", "--all", "--quiet", service)).Trim();

    /// <summary>AMQP addresses of the nodes that run.</summary>
    public async Task<IReadOnlyList<Uri>> BrokersAsync()
    {
        var password = await File.ReadAllTextAsync(Path.Combine(_secrets.FullName, "rabbitmq-password"));
        var running = (await ComposeAsync("ps", "--services", "--status", "running")).Split('\n');
        var addresses = new List<Uri>();
        foreach (var node in Nodes.Intersect(running))
        {
            addresses.Add(new Uri($"amqp://claims:{password}@{await PublishedAsync(node, 5672)}/"));
        }

        return addresses;
    }

    public async Task<PostgresDatabase> DatabaseAsync()
    {
        var place = (await PublishedAsync("postgres", 5432)).Split(':');
        var password = await File.ReadAllTextAsync(Path.Combine(_secrets.FullName, "postgres-password"));
        return new PostgresDatabase(Options.Create(new StorageOptions
        {
            Database = $"Host={place[0]};Port={place[1]};Username=claims;Database=claims", Password = password,
        }));
    }

    /// <summary>Error and skipped queues that hold a message.</summary>
    public async Task<IReadOnlyList<string>> FailedQueuesAsync() =>
        (await ComposeAsync("exec", "--no-TTY", "rabbitmq-2", "rabbitmqctl", "--quiet", "--no-table-headers", "list_queues", "name", "messages"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => (line.Contains("_error\t", StringComparison.Ordinal) || line.Contains("_skipped\t", StringComparison.Ordinal)) && !line.EndsWith("\t0", StringComparison.Ordinal))
            .ToList();

    public async ValueTask DisposeAsync()
    {
        if (_isUp)
        {
            await ComposeAsync("down", "--volumes", "--timeout", "5");
        }

        _starting.Dispose();
        _secrets.Delete(recursive: true);
    }

    private async Task<string> PublishedAsync(string service, int port) =>
        (await ComposeAsync("port", service, port.ToString(CultureInfo.InvariantCulture))).Trim();

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "docker-compose.yml")) ? folder : RootOf(Path.GetDirectoryName(folder)!);
}
