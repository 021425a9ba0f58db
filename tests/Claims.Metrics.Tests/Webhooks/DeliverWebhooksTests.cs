using System.Net;
using System.Net.Http.Json;
using System.Text;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics.Webhooks;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Metrics.Tests.Webhooks;

public sealed class DeliverWebhooksTests
{
    private const string Secret = "a secret of thirty-two bytes, so";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_event_is_delivered_once_and_its_signature_verifies(bool postgres)
    {
        await using var receiver = await Receiver.StartAsync(200);
        await using var metrics = await StartAsync(receiver, database: postgres ? await TestServers.NewDatabaseAsync() : null);

        await AddAsync(metrics, Raised("a"), Raised("a"));
        await DeliveredAsync(metrics, 1);

        var received = Assert.Single(receiver.All);
        Assert.Equal(("raised-a", "PerformanceDegraded"), (received.Id, received.Type));
        Assert.True(received.IsGenuine(Encoding.UTF8.GetBytes(Secret), TimeProvider.System.GetUtcNow()));
        Assert.False((received with { Body = received.Body + " " }).IsGenuine(Encoding.UTF8.GetBytes(Secret), TimeProvider.System.GetUtcNow()));
        Assert.False(received.IsGenuine(Encoding.UTF8.GetBytes(Secret), TimeProvider.System.GetUtcNow().AddMinutes(6)));
    }

    [Fact]
    public async Task A_receiver_that_is_down_for_a_while_gets_every_event_in_order()
    {
        await using var receiver = await Receiver.StartAsync(503, 500, 200, 503, 200);
        await using var metrics = await StartAsync(receiver);

        await AddAsync(metrics, Raised("a"), Raised("b"), Raised("c"));
        await DeliveredAsync(metrics, 3);

        Assert.Equal(["raised-a", "raised-a", "raised-a", "raised-b", "raised-b", "raised-c"], receiver.Ids);
    }

    [Fact]
    public async Task After_the_last_try_an_event_is_given_up_shown_and_can_be_replayed()
    {
        await using var receiver = await Receiver.StartAsync(503, 503, 503, 200);
        await using var metrics = await StartAsync(receiver);
        await AddAsync(metrics, Raised("a"), Raised("b"));
        await DeliveredAsync(metrics, 1);

        var report = Assert.Single(await metrics.GetAsync<List<WebhookReport>>("/metrics/webhooks"));
        var dead = Assert.Single(report.DeadEvents);
        using var replayed = await metrics.Http.PostAsync(new Uri($"/metrics/webhooks/{dead.Id}/replay", UriKind.Relative), null);
        using var again = await metrics.Http.PostAsync(new Uri("/metrics/webhooks/9999/replay", UriKind.Relative), null);
        await DeliveredAsync(metrics, 2);

        Assert.Equal((true, 0, 1, 1), (report.IsConfigured, report.Pending, report.Delivered, report.Dead));
        Assert.Equal(("raised-a", 3, "503"), (dead.EventId, dead.Attempts, dead.LastCode));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (replayed.StatusCode, again.StatusCode));
        Assert.Equal(["raised-a", "raised-a", "raised-a", "raised-b", "raised-a"], receiver.Ids);
        Assert.DoesNotContain("hidden", await metrics.Http.GetStringAsync(new Uri("/metrics/webhooks", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_but_not_noted_is_sent_again_with_the_same_id_and_nothing_is_lost()
    {
        var data = Directory.CreateTempSubdirectory("claims-webhooks");
        var dies = new TaskCompletionSource();
        await using var receiver = await Receiver.StartAsync(async (number, context) =>
        {
            if (number == 1)
            {
                dies.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            }

            return 200;
        });

        await using (var first = await StartAsync(receiver, data))
        {
            await AddAsync(first, Raised("a"), Raised("b"));
            await dies.Task;
        }

        await using (var second = await StartAsync(receiver, data))
        {
            await DeliveredAsync(second, 2);
        }

        Assert.Equal(["raised-a", "raised-a", "raised-b"], receiver.Ids);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task An_event_of_a_transaction_that_fails_is_never_told()
    {
        await using var receiver = await Receiver.StartAsync(200);
        await using var metrics = await StartAsync(receiver);
        var outbox = metrics.Services.GetRequiredService<WebhookOutbox>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => metrics.Services.GetRequiredService<Database>().WriteAsync(async transaction =>
        {
            await outbox.AddAsync(transaction, Raised("a"));
            throw new InvalidOperationException("after the outbox");
        }));
        await AddAsync(metrics, Raised("b"));
        await DeliveredAsync(metrics, 1);

        Assert.Equal(["raised-b"], receiver.Ids);
    }

    [Fact]
    public async Task An_endpoint_gets_the_kinds_that_it_asked_for_and_holds_up_no_other()
    {
        await using var down = await Receiver.StartAsync(503);
        await using var drift = await Receiver.StartAsync(204);
        await using var metrics = await StartAsync(
            down,
            settings: [$"--Metrics:Webhooks:1:Url={drift.Url}", $"--Metrics:Webhooks:1:Secret={Secret}", "--Metrics:Webhooks:1:Kinds:0=driftDetected", "--Metrics:WebhookDelivery:Attempts=1000"]);

        await AddAsync(metrics, Raised("a"), WebhookEvent.Of(new DriftDetected { Alert = AlertNamed("d") }));
        await DeliveredAsync(metrics, 1);

        Assert.Equal(["raised-d"], drift.Ids);
    }

    [Fact]
    public async Task Many_events_of_two_instances_come_in_order_and_once()
    {
        var database = await TestServers.NewDatabaseAsync();
        await using var receiver = await Receiver.StartAsync((number, _) => Task.FromResult(number % 7 == 0 ? 503 : 200));
        await using var first = await StartAsync(receiver, database: database);
        await using var second = await StartAsync(receiver, database: database);

        await AddAsync(first, [.. Enumerable.Range(100, 30).Select(i => Raised($"{i}"))]);
        await DeliveredAsync(second, 30);

        Assert.Equal(Enumerable.Range(100, 30).Select(i => $"raised-{i}"), receiver.Ids.Where((id, i) => i == 0 || receiver.Ids.ElementAt(i - 1) != id));
    }

    private static Task<RunningServices> StartAsync(Receiver receiver, DirectoryInfo? data = null, string? database = null, params IReadOnlyList<string> settings) =>
        RunningServices.StartAsync([new MetricsModule()], data, database, [
            "--Metrics:Webhooks:0:Name=first",
            $"--Metrics:Webhooks:0:Url={receiver.Url}",
            $"--Metrics:Webhooks:0:Secret={Secret}",
            "--Metrics:WebhookDelivery:Attempts=3",
            "--Metrics:WebhookDelivery:FirstDelaySeconds=0.02",
            "--Metrics:WebhookDelivery:PollSeconds=0.02",
            .. settings,
        ]);

    private static Task AddAsync(RunningServices metrics, params WebhookEvent[] events) =>
        metrics.Services.GetRequiredService<Database>().WriteAsync(transaction => metrics.Services.GetRequiredService<WebhookOutbox>().AddAsync(transaction, events));

    private static Task DeliveredAsync(RunningServices metrics, long count) =>
        Eventually.BecomesAsync(count, () => metrics.CountAsync("SELECT COUNT(*) FROM metrics_webhook WHERE state = 'Delivered'"));

    private static WebhookEvent Raised(string id) => WebhookEvent.Of(new PerformanceDegraded { Alert = AlertNamed(id) });

    private static Alert AlertNamed(string id) => new()
    {
        AlertId = id,
        Kind = AlertKind.Degradation,
        Subject = PerformanceSubject.Assessment,
        ModelHash = "model",
        SegmentKind = "all",
        SegmentValue = "",
        Measure = "recall",
        Day = Some.Day,
        Severity = 4,
        Text = "words",
        RaisedAt = Some.Moment,
    };
}
