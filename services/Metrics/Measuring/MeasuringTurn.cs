using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Metrics.Measuring;

/// <summary>
/// One instance measures at a time; the others take over when it has not said for a while that it still does. Two at once would do the same work twice and no harm: what they store has
/// one key.
/// </summary>
internal sealed class MeasuringTurn(Database database, TimeProvider clock)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    private readonly string _holder = Guid.NewGuid().ToString("n");

    /// <summary>Takes the turn, or keeps it; false where another instance has it.</summary>
    public async Task<bool> TakeAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return await database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO metrics_measuring_turn (name, holder, until) VALUES ('windows', @Holder, @Until)
                ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
                WHERE metrics_measuring_turn.holder = excluded.holder OR metrics_measuring_turn.until < @Now
                """,
                new { Holder = _holder, Until = now + Length, Now = now },
                transaction),
            cancellation) > 0;
    }

    /// <summary>Lets another instance go on at once.</summary>
    public Task LeaveAsync() => database.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
        "DELETE FROM metrics_measuring_turn WHERE holder = @Holder", new { Holder = _holder }, transaction));
}
