using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Metrics.Webhooks;

/// <summary>Where each delivery stands.</summary>
internal sealed class WebhookStore(Database database)
{
    /// <summary>The first event that an endpoint does not have; those after it wait for it.</summary>
    public Task<WebhookDelivery?> NextAsync(string endpoint, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.QueryFirstOrDefaultAsync<WebhookDelivery>(new CommandDefinition(
            $"""
            SELECT id AS Id, endpoint AS Endpoint, event_id AS EventId, kind AS Kind, body AS Body
            FROM metrics_webhook WHERE endpoint = @endpoint AND state = '{nameof(WebhookState.Pending)}' ORDER BY id LIMIT 1
            """,
            new { endpoint },
            cancellationToken: cancellation)),
        cancellation);

    /// <summary>Counts a try before it is made, so that one that kills the process counts too. Gives how many there were.</summary>
    public Task<int> CountAttemptAsync(long id, CancellationToken cancellation) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteScalarAsync<int>(
            "UPDATE metrics_webhook SET attempts = attempts + 1 WHERE id = @id RETURNING attempts", new { id }, transaction),
        cancellation);

    /// <param name="id">Of the delivery.</param>
    /// <param name="state">Where it stands now.</param>
    /// <param name="code">What the last try came to: a status, or a word.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task NoteAsync(long id, WebhookState state, string code, DateTimeOffset now, CancellationToken cancellation) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "UPDATE metrics_webhook SET state = @State, last_code = @code, settled_at = @SettledAt WHERE id = @id",
            new { id, State = state.ToString(), code, SettledAt = state == WebhookState.Pending ? (DateTimeOffset?)null : now },
            transaction),
        cancellation);

    /// <summary>Forgets what an endpoint got before a moment.</summary>
    public Task ForgetAsync(string endpoint, DateTimeOffset before, CancellationToken cancellation) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            $"DELETE FROM metrics_webhook WHERE endpoint = @endpoint AND state = '{nameof(WebhookState.Delivered)}' AND settled_at < @before", new { endpoint, before }, transaction),
        cancellation);

    /// <summary>Puts dead deliveries back in their old place, to be tried anew. Gives how many.</summary>
    /// <param name="endpoint">Of one endpoint; null for all.</param>
    /// <param name="id">This one; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<int> ReplayAsync(string? endpoint, long? id, CancellationToken cancellation) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            $"""
            UPDATE metrics_webhook SET state = '{nameof(WebhookState.Pending)}', attempts = 0, settled_at = NULL
            WHERE state = '{nameof(WebhookState.Dead)}'{(endpoint is null ? "" : " AND endpoint = @Endpoint")}{(id is null ? "" : " AND id = @Id")}
            """,
            new { Endpoint = endpoint, Id = id ?? 0 },
            transaction),
        cancellation);
}
