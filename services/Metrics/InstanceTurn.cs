using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Metrics;

/// <summary>
/// Lets one instance at a time do a piece of work. The others take over when it gives its turn back, or has not said for as long as it asked for that it still goes on. Who takes turns
/// has an object of its own, since all turns of one are given back together.
/// </summary>
internal sealed class InstanceTurn(Database database, TimeProvider clock)
{
    private readonly string _holder = Guid.NewGuid().ToString("N");

    /// <summary>Takes the turn, or keeps it for longer; false where another has it.</summary>
    /// <param name="name">Of the work.</param>
    /// <param name="length">Until when the others wait, from now on.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<bool> TakeAsync(string name, TimeSpan length, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var taken = await database.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                """
                INSERT INTO metrics_instance_turn (name, holder, until) VALUES (@name, @Holder, @Until)
                ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
                WHERE metrics_instance_turn.holder = excluded.holder OR metrics_instance_turn.until < @now
                """,
                new { name, Holder = _holder, Until = now + length, now },
                transaction),
            cancellation);
        return taken > 0;
    }

    /// <summary>Gives back every turn.</summary>
    public Task LeaveAsync() => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteAsync("DELETE FROM metrics_instance_turn WHERE holder = @Holder", new { Holder = _holder }, transaction));
}
