using System.Data.Common;

using Claims.Contracts;
using Claims.Fraud.History;

namespace Claims.Fraud.Volume;

/// <summary>
/// Providers' volumes in storage, inside the caller's transaction. Rows are touched in the order of their keys, so that two instances cannot wait for
/// each other in a circle.
/// </summary>
public static class VolumeStore
{
    /// <summary>Adds claims to their providers' periods; gives what each period holds before and after.</summary>
    public static async Task<IReadOnlyDictionary<ProviderPeriod, (BilledVolume Before, BilledVolume Now)>> AddAsync(
        DbTransaction transaction, IEnumerable<Claim> claims)
    {
        var added = claims
            .SelectMany(claim => ProviderPeriod.Of(claim).Select(key => (Key: key, Volume: new BilledVolume(1, BilledLines.Cents(claim.TotalCharge)))))
            .GroupBy(item => item.Key, item => item.Volume)
            .Select(group => (group.Key, Volume: group.Aggregate((sum, volume) => sum.With(volume))))
            .OrderBy(item => item.Key.Provider, StringComparer.Ordinal)
            .ThenBy(item => (item.Key.Period, item.Key.StartDay))
            .ThenBy(item => item.Key.Peer, StringComparer.Ordinal)
            .ToList();
        var now = await VolumeSql.Volume.InsertAsync(transaction, "fraud_provider_period", added, VolumeSql.Add, row =>
            (Key: new ProviderPeriod(row.GetString(0), row.GetString(1), Enum.Parse<Period>(row.GetString(2)), row.GetInt32(3)),
            Volume: new BilledVolume(row.GetInt64(4), row.GetInt64(5))));
        var parts = added.ToDictionary(item => item.Key, item => item.Volume);
        return now.ToDictionary(item => item.Key, item => (item.Volume.Without(parts[item.Key]), item.Volume));
    }

    /// <summary>Moves the periods to their new levels in the histograms of their peer groups.</summary>
    public static async Task MoveAsync(DbTransaction transaction, IReadOnlyDictionary<ProviderPeriod, (BilledVolume Before, BilledVolume Now)> periods)
    {
        var members = periods.Keys
            .Select(key => (key.Peer, key.Provider)).Distinct()
            .OrderBy(member => member.Peer, StringComparer.Ordinal).ThenBy(member => member.Provider, StringComparer.Ordinal)
            .ToList();
        await VolumeSql.Provider.InsertAsync(transaction, "fraud_peer_provider", members, VolumeSql.AddProvider);
        await VolumeSql.LevelMove.InsertAsync(transaction, "fraud_peer_level", [.. LevelMove.Of(periods)], VolumeSql.Move);
    }

    /// <summary>The peer groups, each by name and length of period; of its providers at most <paramref name="enough"/> are counted.</summary>
    public static async Task<IReadOnlyDictionary<(string Peer, Period Period), PeerGroup>> PeersAsync(
        DbTransaction transaction, IReadOnlyCollection<string> peers, int enough)
    {
        var providers = (await VolumeSql.Counted.QueryAsync(
            transaction, VolumeSql.CountProviders, [.. peers.Select(peer => (peer, enough))], row => (Peer: row.GetString(0), Providers: row.GetInt64(1)))).ToDictionary(row => row.Peer, row => row.Providers);
        var levels = (await VolumeSql.Peer.QueryAsync(
            transaction,
            VolumeSql.Levels,
            peers,
            row => (Peer: row.GetString(0), Period: row.GetString(1), Measure: row.GetString(2), Level: row.GetInt32(3), Periods: row.GetInt64(4))))
            .ToLookup(row => (row.Peer, row.Period, row.Measure), row => (row.Level, row.Periods));
        return peers
            .SelectMany(peer => Enum.GetValues<Period>().Select(period => (Peer: peer, Period: period)))
            .ToDictionary(key => key, key => new PeerGroup(
                providers.GetValueOrDefault(key.Peer),
                Enum.GetValues<Measure>().ToDictionary(
                    measure => measure,
                    measure => (IReadOnlyDictionary<int, long>)levels[(key.Peer, key.Period.ToString(), measure.ToString())].ToDictionary(row => row.Level, row => row.Periods))));
    }
}
