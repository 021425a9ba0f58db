using System.Data.Common;

using Claims.Hosting.Storage;

using Dapper;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Webhooks;

/// <summary>Takes events for the endpoints that want them, in the transaction of what they tell of: what is committed is told, however often the process dies.</summary>
public sealed class WebhookOutbox(IOptions<WebhookOptions> options, TimeProvider clock)
{
    private readonly IReadOnlyList<WebhookEndpoint> _endpoints = WebhookEndpoint.Of(options.Value);

    /// <summary>Whether any endpoint is told of events of this kind.</summary>
    public bool Wants(string kind) => _endpoints.Any(endpoint => endpoint.Kinds.Contains(kind));

    /// <summary>An event that is there already, by its id, is not taken again. One endpoint gets the events in the order in which they are taken.</summary>
    public async Task AddAsync(DbTransaction transaction, params IReadOnlyList<WebhookEvent> events)
    {
        var rows = from told in events
                   from endpoint in _endpoints
                   where endpoint.Kinds.Contains(told.Kind)
                   select new { Endpoint = endpoint.Name, EventId = told.Id, told.Kind, told.Body, State = nameof(WebhookState.Pending), CreatedAt = clock.GetUtcNow() };
        await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO metrics_webhook (endpoint, event_id, kind, body, state, attempts, created_at) VALUES (@Endpoint, @EventId, @Kind, @Body, @State, 0, @CreatedAt)
            ON CONFLICT (endpoint, event_id) DO NOTHING
            """,
            rows,
            transaction);
    }
}
