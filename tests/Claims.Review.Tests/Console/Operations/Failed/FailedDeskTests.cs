using System.Text;

using Claims.Hosting.Access;
using Claims.Review.Console.Operations.Failed;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

using RabbitMQ.Client;

namespace Claims.Review.Tests.Console.Operations.Failed;

public sealed class FailedDeskTests
{
    private const string Queue = "claims.metrics.file-verdicts";

    [Fact]
    public async Task Without_a_broker_there_is_no_failed_message()
    {
        await using var review = await RunningServices.StartAsync([new ReviewModule()]);

        Assert.IsType<FailedListing.InMemory>(await Desk(review).ListAsync(withDiscarded: true, TestContext.Current.CancellationToken));
        Assert.Null(await Desk(review).FindAsync($"{Queue}_error", "1", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_message_is_shown_edited_replayed_and_the_trail_says_so_without_its_content()
    {
        var broker = await TestServers.NewBrokerAsync();
        await PutAsync(broker, "CANARY wrong");
        await using var review = await RunningServices.StartAsync([new ReviewModule()], settings: $"--Bus:Broker={broker}");
        var desk = Desk(review);

        var listed = Assert.IsType<FailedListing.Listed>(await desk.ListAsync(withDiscarded: false, TestContext.Current.CancellationToken));
        var found = await desk.FindAsync($"{Queue}_error", "m-1", TestContext.Current.CancellationToken);
        var done = await desk.ReplayEditedAsync($"{Queue}_error", "m-1", Encoding.UTF8.GetBytes("CANARY right"), "olga", TestContext.Current.CancellationToken);
        var again = await desk.ReplayAsync($"{Queue}_error", "m-1", "olga", TestContext.Current.CancellationToken);

        Assert.Equal("m-1", Assert.Single(listed.Messages).Id);
        Assert.Equal("CANARY wrong", found?.Content.Text);
        Assert.IsType<FailedOutcome.Done>(done);
        Assert.IsType<FailedOutcome.Gone>(again);
        Assert.Equal("CANARY right", await TakeAsync(broker, Queue));
        Assert.Equal("CANARY wrong", await TakeAsync(broker, $"{Queue}_discarded"));
        var entry = Assert.Single(await review.Services.GetRequiredService<AuditTrail>().ListAsync($"{Queue}_error m-1", 0, 10, TestContext.Current.CancellationToken));
        Assert.Equal(("olga", "failed message edited and replayed"), (entry.Actor, entry.Action));
        Assert.DoesNotContain("CANARY", $"{entry.Before}{entry.After}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_given_up_with_its_reason_and_can_be_brought_back()
    {
        var broker = await TestServers.NewBrokerAsync();
        await PutAsync(broker, "body");
        await using var review = await RunningServices.StartAsync([new ReviewModule()], settings: $"--Bus:Broker={broker}");
        var desk = Desk(review);

        var discarded = await desk.DiscardAsync($"{Queue}_error", "m-1", "sent twice", "olga", TestContext.Current.CancellationToken);
        var listed = Assert.IsType<FailedListing.Listed>(await desk.ListAsync(withDiscarded: true, TestContext.Current.CancellationToken));
        var back = await desk.ReplayAllAsync($"{Queue}_discarded", "olga", TestContext.Current.CancellationToken);

        Assert.Equal(new FailedOutcome.Done(1), discarded);
        Assert.Equal("sent twice", Assert.Single(listed.Messages).DiscardedFor);
        Assert.Equal(new FailedOutcome.Done(1), back);
        Assert.Equal("body", await TakeAsync(broker, Queue));
    }

    private static FailedDesk Desk(RunningServices review) => review.Services.GetRequiredService<FailedDesk>();

    /// <summary>As a failing service of another process left it.</summary>
    private static async Task PutAsync(string broker, string body)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        var arguments = new Dictionary<string, object?> { ["x-queue-type"] = "quorum" };
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, arguments);
        await channel.QueueDeclareAsync($"{Queue}_error", durable: true, exclusive: false, autoDelete: false, arguments);
        await channel.BasicPublishAsync("", $"{Queue}_error", mandatory: true, new BasicProperties { MessageId = "m-1", ContentType = "text/plain" }, Encoding.UTF8.GetBytes(body));
    }

    private static async Task<string?> TakeAsync(string broker, string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        return await channel.BasicGetAsync(queue, autoAck: true) is { } taken ? Encoding.UTF8.GetString(taken.Body.Span) : null;
    }
}
