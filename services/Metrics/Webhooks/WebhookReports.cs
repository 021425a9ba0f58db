using Claims.Hosting.Storage;

using Dapper;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Webhooks;

/// <summary>Reads from storage where deliveries stand.</summary>
internal sealed class WebhookReports(Database database, IOptions<WebhookOptions> options)
{
    private const int DeadShown = 100;

    public Task<IReadOnlyList<WebhookReport>> ReadAsync(CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<WebhookReport>>(
        async connection =>
        {
            var counts = (await connection.QueryAsync<(string Endpoint, string State, long Count)>(
                "SELECT endpoint, state, COUNT(*) FROM metrics_webhook GROUP BY endpoint, state")).ToLookup(row => row.Endpoint);
            var waiting = (await connection.QueryAsync<Waiting>(
                $"""
                SELECT endpoint AS Endpoint, created_at AS CreatedAt, last_code AS LastCode FROM metrics_webhook
                WHERE id IN (SELECT MIN(id) FROM metrics_webhook WHERE state = '{nameof(WebhookState.Pending)}' GROUP BY endpoint)
                """)).ToDictionary(row => row.Endpoint);
            var configured = WebhookEndpoint.Of(options.Value).Select(endpoint => endpoint.Name).ToHashSet(StringComparer.Ordinal);
            var reports = new List<WebhookReport>();
            foreach (var endpoint in configured.Union(counts.Select(row => row.Key)).Order(StringComparer.Ordinal))
            {
                var dead = await connection.QueryAsync<DeadWebhook>(
                    $"""
                    SELECT id AS Id, event_id AS EventId, kind AS Kind, attempts AS Attempts, last_code AS LastCode, created_at AS CreatedAt
                    FROM metrics_webhook WHERE endpoint = @endpoint AND state = '{nameof(WebhookState.Dead)}' ORDER BY id DESC LIMIT {DeadShown}
                    """,
                    new { endpoint });
                var first = waiting.GetValueOrDefault(endpoint);
                reports.Add(new WebhookReport(
                    endpoint,
                    configured.Contains(endpoint),
                    Count(counts[endpoint], WebhookState.Pending),
                    Count(counts[endpoint], WebhookState.Delivered),
                    Count(counts[endpoint], WebhookState.Dead),
                    first?.CreatedAt,
                    first?.LastCode,
                    dead.AsList()));
            }

            return reports;
        },
        cancellation);

    private static long Count(IEnumerable<(string Endpoint, string State, long Count)> rows, WebhookState state) =>
        rows.Where(row => row.State == state.ToString()).Sum(row => row.Count);

    private sealed record Waiting
    {
        public required string Endpoint { get; init; }
        public required DateTimeOffset CreatedAt { get; init; }
        public string? LastCode { get; init; }
    }
}
