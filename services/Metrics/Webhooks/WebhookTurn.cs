using Claims.Hosting.Storage;

using Dapper;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Webhooks;

/// <summary>Lets one instance at a time deliver to an endpoint, so that the order holds. One that dies loses its turn half a minute after its try would have timed out.</summary>
internal sealed class WebhookTurn(Database database, TimeProvider clock, IOptions<WebhookOptions> options)
{
    private readonly string _holder = Guid.NewGuid().ToString("N");
    private readonly TimeSpan _length = TimeSpan.FromSeconds(30 + options.Value.WebhookDelivery.TimeoutSeconds);

    /// <summary>Takes the turn, or keeps it for longer; false where another instance has it.</summary>
    public async Task<bool> TakeAsync(string endpoint, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var taken = await database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO metrics_webhook_turn (endpoint, holder, until) VALUES (@endpoint, @Holder, @Until)
                ON CONFLICT (endpoint) DO UPDATE SET holder = excluded.holder, until = excluded.until
                WHERE metrics_webhook_turn.holder = excluded.holder OR metrics_webhook_turn.until < @now
                """,
                new { endpoint, Holder = _holder, Until = now + _length, now },
                transaction),
            cancellation);
        return taken > 0;
    }

    /// <summary>Gives back every turn.</summary>
    public Task LeaveAsync() => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync("DELETE FROM metrics_webhook_turn WHERE holder = @Holder", new { Holder = _holder }, transaction));
}
