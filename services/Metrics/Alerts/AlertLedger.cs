using System.Data.Common;
using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Metrics.Webhooks;
using Claims.Tracking.Alerts;

using Dapper;

namespace Claims.Metrics.Alerts;

/// <summary>Remembers conditions, and keeps what is to be said of them until the bus has it.</summary>
internal sealed class AlertLedger(Database database, AlertRules rules, WebhookOutbox webhooks)
{
    private const int Page = 100;

    /// <summary>Takes in what windows say, in the caller's transaction. Windows seen before change nothing.</summary>
    public async Task ObserveAsync(DbTransaction transaction, IEnumerable<Observation> observations, DateTimeOffset now)
    {
        foreach (var seen in observations.OrderBy(item => item.Key.Text, StringComparer.Ordinal))
        {
            var key = seen.Key.Text;
            var stored = await transaction.Connection!.QuerySingleOrDefaultAsync<string>("SELECT state FROM metrics_alert WHERE condition = @key", new { key }, transaction);
            var state = stored is null ? AlertState.Quiet : JsonSerializer.Deserialize<AlertState>(stored, ClaimJson.Options)!;
            var decision = state.Observe(seen, rules.For(seen.Key), now);
            await SaveAsync(transaction, key, decision);
        }
    }

    /// <summary>Says what silences held back and no longer do.</summary>
    public Task SettleAsync(DateTimeOffset now, CancellationToken cancellation) => database.WriteAsync(
        async transaction =>
        {
            var unsaid = await transaction.Connection!.QueryAsync<(string Condition, string State)>(
                "SELECT condition, state FROM metrics_alert WHERE is_unsaid = @Yes ORDER BY condition", new { Yes = true }, transaction);
            foreach (var (condition, stored) in unsaid)
            {
                var state = JsonSerializer.Deserialize<AlertState>(stored, ClaimJson.Options)!;
                await SaveAsync(transaction, condition, state.Settle(rules.For(AlertKey.Parse(condition)), now));
            }
        },
        cancellation);

    /// <summary>Alerts that hold now, as they were raised.</summary>
    public async Task<IReadOnlyList<Alert>> HeldAsync(CancellationToken cancellation)
    {
        var states = await database.ReadAsync(
            connection => connection.QueryAsync<string>(new CommandDefinition("SELECT state FROM metrics_alert ORDER BY condition", cancellationToken: cancellation)), cancellation);
        return [.. states.Select(state => JsonSerializer.Deserialize<AlertState>(state, ClaimJson.Options)!.Held).OfType<Alert>()];
    }

    /// <summary>What was said and the bus does not have, in order, a page of it.</summary>
    public async Task<IReadOnlyList<(long Id, object Event)>> UnpublishedAsync(CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<(long Id, string Type, string Body)>(new CommandDefinition(
                "SELECT id, type, body FROM metrics_alert_event WHERE is_published = @No ORDER BY id LIMIT @Page", new { No = false, Page }, cancellationToken: cancellation)),
            cancellation);
        return [.. rows.Select(row => (row.Id, Read(row.Type, row.Body)))];
    }

    public Task PublishedAsync(IEnumerable<long> ids) => database.WriteAsync(async transaction =>
    {
        foreach (var id in ids)
        {
            await transaction.Connection!.ExecuteAsync("UPDATE metrics_alert_event SET is_published = @Yes WHERE id = @id", new { Yes = true, id }, transaction);
        }
    });

    private async Task SaveAsync(DbTransaction transaction, string condition, AlertDecision decision)
    {
        await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO metrics_alert (condition, state, is_unsaid) VALUES (@condition, @State, @IsUnsaid)
            ON CONFLICT (condition) DO UPDATE SET state = excluded.state, is_unsaid = excluded.is_unsaid
            """,
            new { condition, State = JsonSerializer.Serialize(decision.State, ClaimJson.Options), IsUnsaid = decision.State.Held is null != decision.State.Said is null },
            transaction);
        await SayAsync(transaction, decision.Change);
    }

    private async Task SayAsync(DbTransaction transaction, AlertChange change)
    {
        (string Id, object Said, WebhookEvent Told)? news = change switch
        {
            AlertChange.Raised { Alert: { Kind: AlertKind.Drift } alert } when new DriftDetected { Alert = alert } is var said => (alert.AlertId, said, WebhookEvent.Of(said)),
            AlertChange.Raised { Alert: var alert } when new PerformanceDegraded { Alert = alert } is var said => (alert.AlertId, said, WebhookEvent.Of(said)),
            AlertChange.Cleared { Alert: var alert } cleared when new AlertCleared { Alert = alert, Day = cleared.Day, ClearedAt = cleared.At } is var said => (alert.AlertId, said, WebhookEvent.Of(said)),
            _ => null,
        };
        if (news is var (id, body, told))
        {
            await webhooks.AddAsync(transaction, told);
            await transaction.Connection!.ExecuteAsync(
                "INSERT INTO metrics_alert_event (alert_id, type, body, is_published) VALUES (@id, @Type, @Body, @No)",
                new { id, Type = body.GetType().Name, Body = JsonSerializer.Serialize(body, body.GetType(), ClaimJson.Options), No = false },
                transaction);
        }
    }

    private static object Read(string type, string body) => type switch
    {
        nameof(PerformanceDegraded) => JsonSerializer.Deserialize<PerformanceDegraded>(body, ClaimJson.Options)!,
        nameof(DriftDetected) => JsonSerializer.Deserialize<DriftDetected>(body, ClaimJson.Options)!,
        nameof(AlertCleared) => JsonSerializer.Deserialize<AlertCleared>(body, ClaimJson.Options)!,
        _ => throw new InvalidOperationException($"An alert event of type {type} is stored, which nobody stores."),
    };
}
