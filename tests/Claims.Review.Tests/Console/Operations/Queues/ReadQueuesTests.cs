using Claims.Review.Console.Operations.Queues;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Review.Tests.Console.Operations.Queues;

public sealed class ReadQueuesTests
{
    [Fact]
    public async Task Without_a_broker_there_is_nothing_to_ask()
    {
        await using var review = await RunningServices.StartAsync([new ReviewModule()]);

        Assert.IsType<QueueReading.InMemory>(await ReadAsync(review));
    }

    [Fact]
    public async Task The_broker_says_how_much_lies_where()
    {
        await using var review = await RunningServices.StartAsync([new ReviewModule()], settings: $"--Bus:Broker={await TestServers.NewBrokerAsync()}");

        var known = Assert.IsType<QueueReading.Known>(await ReadAsync(review));

        Assert.Contains("Review:BrokerApi", known.Note, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(known.Loads, load => load.Queue == "claims.review.open-cases").Consumers);
        Assert.DoesNotContain(known.Loads, load => load.Queue == "claims.scoring.score-claims");
    }

    [Fact]
    public async Task A_management_interface_that_is_none_is_said_to_be()
    {
        await using var review = await RunningServices.StartAsync([new ReviewModule()], settings: [$"--Bus:Broker={await TestServers.NewBrokerAsync()}", "--Review:BrokerApi=http://127.0.0.1:1"]);

        Assert.Contains("Review:BrokerApi", Assert.IsType<QueueReading.Unreachable>(await ReadAsync(review)).Reason, StringComparison.Ordinal);
    }

    private static Task<QueueReading> ReadAsync(RunningServices review) => review.Services.GetRequiredService<ReadQueues>().RunAsync(TestContext.Current.CancellationToken);
}
