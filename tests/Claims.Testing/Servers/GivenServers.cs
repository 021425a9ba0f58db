namespace Claims.Testing.Servers;

/// <summary>Servers that run already: <c>CLAIMS_TEST_RABBITMQ</c>, <c>CLAIMS_TEST_RABBITMQ_API</c> and <c>CLAIMS_TEST_POSTGRES</c> say where.</summary>
internal sealed class GivenServers : IServerSource
{
    public Task<BrokerServer?> BrokerAsync() =>
        Task.FromResult(Given("RABBITMQ") is { } amqp ? new BrokerServer(new Uri(amqp), ManagementOf(new Uri(amqp))) : null);

    public Task<string?> DatabaseAsync() => Task.FromResult(Given("POSTGRES"));

    /// <summary>The port that RabbitMQ chooses, unless another is given.</summary>
    private static Uri ManagementOf(Uri amqp) =>
        Given("RABBITMQ_API") is { } api ? new Uri(api) : new UriBuilder(amqp) { Scheme = "http", Port = 15672, Path = "/" }.Uri;

    private static string? Given(string name) => Environment.GetEnvironmentVariable($"CLAIMS_TEST_{name}") is { Length: > 0 } value ? value : null;
}
