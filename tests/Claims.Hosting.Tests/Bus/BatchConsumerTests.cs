using Claims.Contracts;
using Claims.Testing;

using MassTransit;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Claims.Hosting.Tests.Bus;

public sealed class BatchConsumerTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-bus");

    [Fact]
    public async Task In_memory_a_bad_message_does_not_take_its_batch_along()
    {
        var taken = new Taken { Poison = 7 };
        await using var app = await StartAsync(taken, broker: null);

        await PublishAsync(app, 20);

        await Eventually.BecomesAsync(19, () => Task.FromResult(taken.Times.Count));
        Assert.False(taken.Times.ContainsKey(7));
    }

    [Fact]
    public async Task On_RabbitMQ_a_bad_message_goes_to_the_error_queue_alone()
    {
        var broker = await TestServers.NewBrokerAsync();
        var taken = new Taken { Poison = 7 };
        await using var app = await StartAsync(taken, broker);

        await PublishAsync(app, 20);

        await Eventually.BecomesAsync(19, () => Task.FromResult(taken.Times.Count));
        await Eventually.BecomesAsync<uint?>(1, () => CountAsync(broker, "claims.tests.take-rejections_error"));
        await Eventually.BecomesAsync<uint?>(0, () => CountAsync(broker, "claims.tests.take-rejections"));
    }

    [Fact]
    public async Task An_outage_of_storage_is_waited_out()
    {
        var taken = new Taken { Outages = 1 };
        await using var app = await StartAsync(taken, broker: null);

        await PublishAsync(app, 5);

        await Eventually.BecomesAsync(5, () => Task.FromResult(taken.Times.Count));
    }

    public void Dispose() => _data.Delete(recursive: true);

    private async Task<WebApplication> StartAsync(Taken taken, string? broker)
    {
        var builder = ServiceHost.CreateBuilder(
            ["--urls", "http://127.0.0.1:0", "--Storage:DataDirectory", _data.FullName, "--Bus:Retries", "1", "--Bus:Broker", broker ?? ""],
            new TakingModule(taken));
        var app = builder.Build().MapModules();
        await app.StartAsync();
        return app;
    }

    private static async Task PublishAsync(WebApplication app, int count)
    {
        var bus = app.Services.GetRequiredService<IBus>();
        await bus.PublishBatch(Enumerable.Range(0, count).Select(index =>
            new ClaimRejected { SubmissionId = "s", Index = index, Faults = [], ReceivedAt = DateTimeOffset.UnixEpoch }));
    }

    /// <summary>Null while there is no such queue: that of errors is made with the first of them.</summary>
    private static async Task<uint?> CountAsync(string broker, string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            return await channel.MessageCountAsync(queue);
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return null;
        }
    }
}
