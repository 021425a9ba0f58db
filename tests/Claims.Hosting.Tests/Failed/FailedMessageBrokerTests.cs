using Claims.Hosting.Failed;
using Claims.Contracts;
using Claims.Testing;

using RabbitMQ.Client;

namespace Claims.Hosting.Tests.Failed;

public class FailedMessageBrokerTests
{
    private const string ErrorQueue = FailingModule.Queue + "_error";

    private static readonly Handling Keep = new Handling.Keep();

    [Fact]
    public async Task A_message_that_failed_every_try_is_listed_with_its_reason_and_replayed_once_the_cause_is_gone()
    {
        var broker = await TestServers.NewBrokerAsync();
        var taking = new Taking { Fails = true };
        await using var services = await RunningServices.StartAsync([new FailingModule(taking)], settings: [$"--Bus:Broker={broker}", "--Bus:Retries=0"]);
        await services.PublishAsync(Rejected(4), Rejected(5));
        await Eventually.BecomesAsync(2, async () => (await ListAsync(broker, ErrorQueue)).Count);

        var listed = await ListAsync(broker, ErrorQueue);
        taking.Fails = false;
        var replayed = await HandleAsync(broker, ErrorQueue, message => message.Id == listed[0].Id ? new Handling.Replay() : Keep);

        Assert.All(listed, message => Assert.Equal("ClaimRejected", message.Type));
        Assert.All(listed, message => Assert.Equal("System.InvalidOperationException", message.Reason));
        Assert.All(listed, message => Assert.NotNull(message.FailedAt));
        Assert.All(listed, message => Assert.DoesNotContain("CANARY", message.ToString(), StringComparison.Ordinal));
        Assert.Equal(new HandledCounts(Seen: 2, Moved: 1, Refused: 0), replayed);
        await Eventually.BecomesAsync(1, () => Task.FromResult(taking.Taken.Count));
        Assert.Equal(listed[1].Id, Assert.Single(await ListAsync(broker, ErrorQueue)).Id);
    }

    [Fact]
    public async Task Looking_more_often_than_the_delivery_limit_allows_loses_nothing()
    {
        var broker = await TestServers.NewBrokerAsync();
        await PutAsync(broker, "q_error", ["first", "second"], deliveryLimit: 1);

        for (var look = 0; look < 6; look++)
        {
            Assert.Equal(2, (await ListAsync(broker, "q_error")).Count);
        }
    }

    [Fact]
    public async Task A_message_whose_queue_is_gone_stays_where_it_is()
    {
        var broker = await TestServers.NewBrokerAsync();
        await PutAsync(broker, "gone_error", ["only"]);

        var counts = await HandleAsync(broker, "gone_error", _ => new Handling.Replay());

        Assert.Equal(new HandledCounts(Seen: 1, Moved: 0, Refused: 1), counts);
        Assert.Single(await ListAsync(broker, "gone_error"));
    }

    [Fact]
    public async Task A_replayed_message_is_as_it_first_came()
    {
        var broker = await TestServers.NewBrokerAsync();
        await PutAsync(broker, "q", []);
        await PutAsync(broker, "q_error", ["body"], headers: new() { ["submitter"] = "someone", ["MT-Fault-Message"] = "words", ["MT-Reason"] = "fault" });

        await HandleAsync(broker, "q_error", _ => new Handling.Replay());

        await using var connection = await ConnectAsync(broker);
        await using var channel = await connection.CreateChannelAsync();
        var replayed = await channel.BasicGetAsync("q", autoAck: true);
        Assert.Equal("body"u8.ToArray(), replayed!.Body.ToArray());
        Assert.Equal("text/plain", replayed.BasicProperties.ContentType);
        Assert.Equal(["submitter"], replayed.BasicProperties.Headers!.Keys.Where(header => !header.StartsWith("x-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_discarded_message_keeps_its_reason_and_can_be_brought_back()
    {
        var broker = await TestServers.NewBrokerAsync();
        await PutAsync(broker, "q", []);
        await PutAsync(broker, "q_error", ["body"]);

        var discarded = await HandleAsync(broker, "q_error", _ => new Handling.Discard("sent twice", Some.Moment));
        string? reason = null;
        await using (var failed = await FailedMessageBroker.ConnectAsync(new Uri(broker), default))
        {
            await failed.HandleAsync(
                "q_discarded",
                (message, _) =>
                {
                    reason = message.DiscardedFor;
                    return Keep;
                },
                default);
        }

        var back = await HandleAsync(broker, "q_discarded", _ => new Handling.Replay());

        Assert.Equal(1, discarded.Moved);
        Assert.Equal("sent twice", reason);
        Assert.Equal(1, back.Moved);
        Assert.Empty(await ListAsync(broker, "q_error"));
    }

    [Fact]
    public async Task An_edited_message_is_replayed_and_what_it_was_stays_among_the_discarded()
    {
        var broker = await TestServers.NewBrokerAsync();
        await PutAsync(broker, "q", []);
        await PutAsync(broker, "q_error", ["wrong"], headers: new() { ["submitter"] = "someone", ["MT-Fault-Message"] = "words" });

        var counts = await HandleAsync(broker, "q_error", _ => new Handling.ReplayEdited("right"u8.ToArray(), "replayed as edited", Some.Moment));

        await using var connection = await ConnectAsync(broker);
        await using var channel = await connection.CreateChannelAsync();
        Assert.Equal(new HandledCounts(Seen: 1, Moved: 1, Refused: 0), counts);
        Assert.Equal("right"u8.ToArray(), (await channel.BasicGetAsync("q", autoAck: true))!.Body.ToArray());
        Assert.Equal("wrong"u8.ToArray(), (await channel.BasicGetAsync("q_discarded", autoAck: true))!.Body.ToArray());
        Assert.Empty(await ListAsync(broker, "q_error"));
    }

    [Fact]
    public async Task An_edited_message_whose_queue_is_gone_stays_as_it_is()
    {
        var broker = await TestServers.NewBrokerAsync();
        await PutAsync(broker, "gone_error", ["wrong"]);

        var counts = await HandleAsync(broker, "gone_error", _ => new Handling.ReplayEdited("right"u8.ToArray(), "replayed as edited", Some.Moment));

        Assert.Equal(new HandledCounts(Seen: 1, Moved: 0, Refused: 1), counts);
        Assert.Single(await ListAsync(broker, "gone_error"));
        Assert.Empty(await ListAsync(broker, "gone_discarded"));
    }

    [Fact]
    public async Task Who_asks_for_so_many_sees_no_more()
    {
        var broker = await TestServers.NewBrokerAsync();
        await PutAsync(broker, "q_error", ["first", "second", "third"]);
        await using var failed = await FailedMessageBroker.ConnectAsync(new Uri(broker), default);

        var counts = await failed.HandleAsync("q_error", (_, _) => Keep, default, most: 2);

        Assert.Equal(2, counts.Seen);
        Assert.Equal(3, (await ListAsync(broker, "q_error")).Count);
    }

    [Fact]
    public async Task A_queue_that_was_never_made_holds_nothing()
    {
        var broker = await TestServers.NewBrokerAsync();

        Assert.Empty(await ListAsync(broker, "never_error"));
    }

    /// <summary>Stopped by the broker's refusal in the middle: what was not confirmed elsewhere is still there.</summary>
    [Fact]
    public async Task Who_is_stopped_in_the_middle_loses_nothing()
    {
        var broker = await TestServers.NewBrokerAsync();
        await PutAsync(broker, "q", []);
        await PutAsync(broker, "q_error", ["first", "second", "third"]);
        var seen = 0;

        await Assert.ThrowsAsync<InvalidOperationException>(() => HandleAsync(
            broker, "q_error", _ => ++seen == 2 ? throw new InvalidOperationException("stopped") : new Handling.Replay()));

        Assert.Equal(2, (await ListAsync(broker, "q_error")).Count);
        await using var connection = await ConnectAsync(broker);
        await using var channel = await connection.CreateChannelAsync();
        Assert.Equal(1u, await channel.MessageCountAsync("q"));
    }

    private static ClaimRejected Rejected(int index) => new() { SubmissionId = "s", Index = index, Faults = [], ReceivedAt = Some.Moment };

    private static async Task<List<FailedMessage>> ListAsync(string broker, string queue)
    {
        var listed = new List<FailedMessage>();
        await HandleAsync(broker, queue, message =>
        {
            listed.Add(message);
            return Keep;
        });
        return listed;
    }

    private static async Task<HandledCounts> HandleAsync(string broker, string queue, Func<FailedMessage, Handling> decide)
    {
        await using var failed = await FailedMessageBroker.ConnectAsync(new Uri(broker), default);
        return await failed.HandleAsync(queue, (message, _) => decide(message), default);
    }

    private static async Task PutAsync(
        string broker, string queue, IReadOnlyList<string> bodies, int deliveryLimit = 20, Dictionary<string, object?>? headers = null)
    {
        await using var connection = await ConnectAsync(broker);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        var arguments = new Dictionary<string, object?> { ["x-queue-type"] = "quorum", ["x-delivery-limit"] = deliveryLimit };
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, arguments);
        foreach (var body in bodies)
        {
            var properties = new BasicProperties { ContentType = "text/plain", Headers = headers };
            await channel.BasicPublishAsync("", queue, mandatory: true, properties, System.Text.Encoding.UTF8.GetBytes(body));
        }
    }

    private static Task<IConnection> ConnectAsync(string broker) => new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync();
}
