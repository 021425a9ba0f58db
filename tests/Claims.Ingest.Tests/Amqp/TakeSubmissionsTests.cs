using System.Text.Json;

using Claims.Contracts;
using Claims.Ingest.Http;
using Claims.Ingest.Outcomes;
using Claims.Testing;

namespace Claims.Ingest.Tests.Amqp;

public sealed class TakeSubmissionsTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-ingest");

    [Fact]
    public async Task A_plain_message_is_acknowledged_in_kind_and_each_claim_is_answered_once_assessed()
    {
        var broker = await TestServers.NewBrokerAsync();
        await using var app = await IngestApp.StartAsync(_data, new Downstream { Answers = true }, "--Bus:Broker", broker);
        await using var client = await AmqpClient.ConnectAsync(broker);

        await client.SendAsync(IngestApp.Bytes(Some.Claim("A-1"), Some.Claim("A-2", charge: 0), Some.Claim("A-3", charge: 3)), client.ReplyQueue);

        await Eventually.BecomesAsync(3, () => Task.FromResult(client.Answers.Count));
        var answers = client.Answers.ToArray();
        Assert.Equal(["acknowledgement", "assessment", "assessment"], answers.Select(answer => answer.Kind));
        Assert.All(answers, answer => Assert.Equal("c-1", answer.CorrelationId));
        Assert.Equal(["accepted", "rejected:TOTAL_MISMATCH", "accepted"], Acknowledgement(answers[0].Body).Claims);
        Assert.Equal(
            ["A-1", "A-3"],
            answers[1..].Select(answer => JsonSerializer.Deserialize<ClaimOutcomeSummary>(answer.Body, ClaimJson.Options)!.Number).Order());
        await Eventually.BecomesAsync(0u, () => client.CountAsync("claims.submit"));
    }

    [Fact]
    public async Task A_duplicate_of_an_assessed_claim_is_answered_again()
    {
        var broker = await TestServers.NewBrokerAsync();
        await using var app = await IngestApp.StartAsync(_data, new Downstream { Answers = true }, "--Bus:Broker", broker);
        await using var client = await AmqpClient.ConnectAsync(broker);
        await client.SendAsync(IngestApp.Bytes(Some.Claim()), replyTo: null);
        await Eventually.BecomesAsync(1L, async () => (await app.CountAsync()).Ended);

        await client.SendAsync(IngestApp.Bytes(Some.Claim()), client.ReplyQueue, "c-2");

        await Eventually.BecomesAsync(2, () => Task.FromResult(client.Answers.Count));
        Assert.Equal(["duplicate:ended"], Acknowledgement(client.Answers.First().Body).Claims);
        Assert.All(client.Answers, answer => Assert.Equal("c-2", answer.CorrelationId));
    }

    [Fact]
    public async Task What_cannot_be_read_is_quarantined_and_the_next_message_goes_through()
    {
        var broker = await TestServers.NewBrokerAsync();
        await using var app = await IngestApp.StartAsync(_data, null, "--Bus:Broker", broker, "--Ingest:MaxSubmissionBytes", "4096");
        await using var client = await AmqpClient.ConnectAsync(broker);

        await client.SendAsync([1, 2, 3], client.ReplyQueue, "unknown", "application/octet-stream");
        await client.SendAsync([1, 2, 3], client.ReplyQueue, "gzip", encoding: "gzip");
        await client.SendAsync(new byte[10_000], client.ReplyQueue, "large");
        await client.SendAsync(IngestApp.Bytes(Some.Claim()), "no.such.queue", "good");

        await Eventually.BecomesAsync((3L, 1L), async () => ((await app.CountAsync()).Quarantined, (await app.CountAsync()).Accepted));
        await Eventually.BecomesAsync(3, () => Task.FromResult(client.Answers.Count));
        var faults = client.Answers.ToDictionary(answer => answer.CorrelationId!, answer => Acknowledgement(answer.Body).Fault);
        Assert.Equal((FaultCodes.FormatUnknown, FaultCodes.Unreadable, FaultCodes.TooLarge), (faults["unknown"], faults["gzip"], faults["large"]));
        await Eventually.BecomesAsync(0u, () => client.CountAsync("claims.submit"));
    }

    [Fact]
    public async Task A_message_that_no_delivery_can_handle_goes_to_the_error_queue()
    {
        var broker = await TestServers.NewBrokerAsync();
        await using var app = await IngestApp.StartAsync(_data, null, "--Bus:Broker", broker, "--Bus:DeliveryLimit", "1");
        await using var client = await AmqpClient.ConnectAsync(broker);

        // JSON null makes the stand-in format throw, which no real format does.
        await client.SendAsync("null"u8.ToArray(), client.ReplyQueue);
        await client.SendAsync(IngestApp.Bytes(Some.Claim()), replyTo: null);

        await Eventually.BecomesAsync(1u, () => client.CountAsync("claims.submit_error"));
        await Eventually.BecomesAsync(1L, async () => (await app.CountAsync()).Accepted);
    }

    [Fact]
    public async Task Claims_that_nobody_listens_for_yet_are_published_once_somebody_does()
    {
        var broker = await TestServers.NewBrokerAsync();
        await using (var alone = await IngestApp.StartAsync(_data, new Downstream { IsDeaf = true }, "--Bus:Broker", broker))
        {
            using var response = await alone.SubmitAsync(Some.Claim());
            Assert.True(response.IsSuccessStatusCode);
        }

        await using var app = await IngestApp.StartAsync(_data, new Downstream { Answers = true }, "--Bus:Broker", broker, "--Ingest:SweepAfterSeconds", "1");

        await Eventually.BecomesAsync("ended", async () => (await app.GetAsync<ClaimState>($"/claims/{Some.Claim().Key.Id}")).Status);
    }

    [Fact]
    public async Task A_stop_and_a_start_lose_nothing_and_take_nothing_twice()
    {
        var broker = await TestServers.NewBrokerAsync();
        await using (var before = await IngestApp.StartAsync(_data, new Downstream { Answers = true }, "--Bus:Broker", broker))
        {
            await using var client = await AmqpClient.ConnectAsync(broker);
            for (var number = 0; number < 60; number++)
            {
                await client.SendAsync(IngestApp.Bytes(Some.Claim($"A-{number}", charge: number + 1)), replyTo: null, correlationId: $"c-{number}");
            }

            await Eventually.BecomesAsync(true, async () => (await before.CountAsync()).Accepted > 0);
        }

        await using var after = await IngestApp.StartAsync(_data, new Downstream { Answers = true }, "--Bus:Broker", broker);

        await Eventually.BecomesAsync(60L, async () => (await after.CountAsync()).Ended);
        var counts = await after.CountAsync();
        Assert.Equal((60, 0, 0), (counts.Accepted, counts.Duplicate, counts.Rejected));
    }

    [Fact]
    public async Task A_submit_queue_that_is_deleted_is_made_again()
    {
        var broker = await TestServers.NewBrokerAsync();
        await using var app = await IngestApp.StartAsync(_data, null, "--Bus:Broker", broker);
        await using var client = await AmqpClient.ConnectAsync(broker);

        await client.DeleteAsync("claims.submit");
        await using var again = await AmqpClient.ConnectAsync(broker);
        await again.SendAsync(IngestApp.Bytes(Some.Claim()), replyTo: null);

        await Eventually.BecomesAsync(1L, async () => (await app.CountAsync()).Accepted);
    }

    public void Dispose() => _data.Delete(recursive: true);

    private static PlainAcknowledgement Acknowledgement(byte[] body) => JsonSerializer.Deserialize<PlainAcknowledgement>(body, ClaimJson.Options)!;
}
