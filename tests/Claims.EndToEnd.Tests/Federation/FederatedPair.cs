using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

using Claims.Testing;
using Claims.Testing.Containers;
using Claims.Testing.Servers;

namespace Claims.EndToEnd.Tests.Federation;

/// <summary>
/// Two brokers in networks of their own, a site's and the console's, and a third network between them: the link. What joins them is what an operator runs,
/// <c>deploy/federation/join.sh</c>.
/// </summary>
internal sealed class FederatedPair : IAsyncDisposable
{
    private const string User = "claims";
    private const string Link = "link";

    private readonly string _name = $"claims-pair-{Guid.NewGuid():N}"[..24];
    private readonly string _password = Guid.NewGuid().ToString("N");
    private readonly List<string> _networks = [];
    private readonly List<string> _containers = [];

    /// <summary>Address of the site's broker.</summary>
    public string Site { get; private set; } = "";

    /// <summary>Address of the console's.</summary>
    public string Console { get; private set; } = "";

    public static async Task<FederatedPair> StartAsync()
    {
        await DockerEngine.RequireAsync(ServerImages.RabbitMq);
        var pair = new FederatedPair();
        try
        {
            await pair.NetworkAsync(Link);
            pair.Site = await pair.BrokerAsync("site");
            pair.Console = await pair.BrokerAsync("console");
            return pair;
        }
        catch
        {
            await pair.DisposeAsync();
            throw;
        }
    }

    /// <summary>Once the queues are there: each takes the other's events.</summary>
    public async Task JoinAsync()
    {
        await JoinAsync("console", "site");
        await JoinAsync("site", "console");
        await Eventually.BecomesAsync(true, IsJoinedAsync, TimeSpan.FromSeconds(60));
    }

    public Task CutAsync() => DockerAsync("network", "disconnect", Network(Link), Container("site"));

    public Task HealAsync() => DockerAsync("network", "connect", "--alias", "site", Network(Link), Container("site"));

    /// <summary>Messages that wait at the site for the link, and their bytes.</summary>
    public async Task<(long Messages, long Bytes)> WaitingAsync()
    {
        var queues = await GetAsync("site", "api/queues");
        var waiting = queues.AsArray().Where(queue => ((string)queue!["name"]!).StartsWith("federation: ", StringComparison.Ordinal)).ToList();
        return (waiting.Sum(queue => (long?)queue!["messages"] ?? 0), waiting.Sum(queue => (long?)queue!["message_bytes"] ?? 0));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var container in _containers)
        {
            await DockerAsync("rm", "--force", "--volumes", container);
        }

        foreach (var network in _networks)
        {
            await DockerAsync("network", "rm", network);
        }
    }

    /// <summary>Docker publishes a container's ports by way of the first of its networks by name: that must not be the one that is cut.</summary>
    private string Network(string part) => part == Link ? $"{_name}-2-{part}" : $"{_name}-1-{part}";

    private string Container(string part) => $"{_name}-{part}";

    private async Task NetworkAsync(string part)
    {
        await DockerAsync("network", "create", Network(part));
        _networks.Add(Network(part));
    }

    private async Task<string> BrokerAsync(string part)
    {
        await NetworkAsync(part);
        await DockerAsync(
            "run", "--detach", "--name", Container(part), "--hostname", part, "--network", Network(part), "--publish", "127.0.0.1::5672", "--publish", "127.0.0.1::15672",
            "--env", $"RABBITMQ_DEFAULT_USER={User}", "--env", $"RABBITMQ_DEFAULT_PASS={_password}", ServerImages.RabbitMq);
        _containers.Add(Container(part));
        await DockerAsync("network", "connect", "--alias", part, Network(Link), Container(part));
        await Eventually.BecomesAsync(true, () => IsUpAsync(part), TimeSpan.FromSeconds(90));
        await DockerAsync("exec", Container(part), "rabbitmq-plugins", "--quiet", "enable", "rabbitmq_federation", "rabbitmq_federation_management");
        return $"amqp://{User}:{_password}@{await PublishedAsync(part, 5672)}/";
    }

    private async Task JoinAsync(string side, string other)
    {
        await Shell.RunAsync(
            "bash",
            [Path.Combine(AppContext.BaseDirectory, "federation", "join.sh"), side, other],
            new Dictionary<string, string> { ["CLAIMS_BROKER_API"] = (await ManagementAsync(side)).ToString(), ["CLAIMS_UPSTREAM"] = $"amqp://{User}:{_password}@{other}" });
    }

    private static Task<string> DockerAsync(params string[] arguments) => Shell.RunAsync("docker", arguments);

    private async Task<bool> IsUpAsync(string part)
    {
        try
        {
            await DockerAsync("exec", Container(part), "rabbitmq-diagnostics", "--quiet", "check_port_connectivity");
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private async Task<string> PublishedAsync(string part, int port) =>
        (await DockerAsync("port", Container(part), port.ToString(CultureInfo.InvariantCulture))).Split('\n')[0].Trim();

    private async Task<Uri> ManagementAsync(string part) => new($"http://{User}:{_password}@{await PublishedAsync(part, 15672)}");

    private async Task<bool> IsJoinedAsync()
    {
        var links = (await GetAsync("console", "api/federation-links")).AsArray().Concat((await GetAsync("site", "api/federation-links")).AsArray()).ToList();
        return links.Count >= 2 && links.TrueForAll(link => (string?)link!["status"] == "running");
    }

    private async Task<JsonNode> GetAsync(string part, string path)
    {
        using var http = BrokerManagement.Client(await ManagementAsync(part));
        return (await http.GetFromJsonAsync<JsonNode>(new Uri(path, UriKind.Relative)))!;
    }
}
