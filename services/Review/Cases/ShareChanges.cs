using Claims.Hosting.Bus;
using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Review.Cases;

/// <summary>
/// Carries changes of the list between instances of the service: one that made some counts a number in storage up, at most every few seconds and apart from the changes
/// themselves, which must not wait for each other; one that people watch looks at it.
/// </summary>
internal sealed class ShareChanges(Database database, CaseFeed feed, TimeProvider clock, ILogger<ShareChanges> logger) : BusBackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    protected override async Task RunAsync(CancellationToken stopping)
    {
        var outages = Retrying.UntilDone(clock, first: s_pause, longest: TimeSpan.FromSeconds(60), (attempt, exception) => logger.SharingFailed(exception.GetType().Name, attempt + 1));
        var known = new SharedChanges(0, 0);
        using var timer = new PeriodicTimer(s_pause, clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            var before = known;
            known = await outages.ExecuteAsync(async cancellation => await TurnAsync(before, cancellation), stopping);
        }
    }

    /// <summary>Tells others of this instance's changes, and its watchers of those of others.</summary>
    internal async Task<SharedChanges> TurnAsync(SharedChanges known, CancellationToken cancellation)
    {
        var made = feed.Raised;
        if (made == known.Made && !feed.IsWatched)
        {
            return known;
        }

        var revision = made == known.Made ? await ReadAsync(cancellation) : await CountUpAsync(cancellation);
        var now = new SharedChanges(made, revision);
        if (now.HasOthers(known))
        {
            feed.Tell();
        }

        return now;
    }

    private Task<long> ReadAsync(CancellationToken cancellation) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<long>("SELECT revision FROM review_revision"), cancellation);

    private Task<long> CountUpAsync(CancellationToken cancellation) => database.WriteAsync(
        transaction => transaction.Connection!.ExecuteScalarAsync<long>("UPDATE review_revision SET revision = revision + 1 RETURNING revision", transaction: transaction), cancellation);
}

/// <summary>What an instance knows of changes.</summary>
/// <param name="Made">By itself so far.</param>
/// <param name="Revision">Number in storage that every instance counts up after changes.</param>
internal readonly record struct SharedChanges(long Made, long Revision)
{
    /// <summary>Whether others have made changes since.</summary>
    public bool HasOthers(SharedChanges before) => Revision - before.Revision > (Made == before.Made ? 0 : 1);
}
