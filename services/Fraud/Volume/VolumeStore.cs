using System.Data.Common;

using Claims.Contracts;
using Claims.Fraud.History;

using Dapper;

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
            .ThenBy(item => item.Key.Peer, StringComparer.Ordinal)
            .ThenBy(item => (item.Key.Period, item.Key.StartDay));
        var periods = new Dictionary<ProviderPeriod, (BilledVolume, BilledVolume)>();
        foreach (var (key, volume) in added)
        {
            var row = await transaction.Connection!.QuerySingleAsync<VolumeRow>(
                VolumeSql.Add,
                new { key.Provider, key.Peer, Period = key.Period.ToString(), key.StartDay, volume.Claims, volume.ChargeCents },
                transaction);
            var now = new BilledVolume(row.Claims, row.ChargeCents);
            periods.Add(key, (now.Without(volume), now));
        }

        return periods;
    }

    /// <summary>Moves the periods to their new levels in the histograms of their peer groups.</summary>
    public static async Task MoveAsync(DbTransaction transaction, IReadOnlyDictionary<ProviderPeriod, (BilledVolume Before, BilledVolume Now)> periods)
    {
        var members = periods.Keys
            .Select(key => (key.Peer, key.Provider)).Distinct()
            .OrderBy(member => member.Peer, StringComparer.Ordinal).ThenBy(member => member.Provider, StringComparer.Ordinal)
            .Select(member => new { member.Peer, member.Provider });
        await transaction.Connection!.ExecuteAsync(VolumeSql.AddProvider, members, transaction);
        var moves = LevelMove.Of(periods)
            .Select(move => new { move.Peer, Period = move.Period.ToString(), Measure = move.Measure.ToString(), move.Level, move.Periods });
        await transaction.Connection!.ExecuteAsync(VolumeSql.Move, moves, transaction);
    }

    public static async Task<PeerGroup> PeersAsync(DbTransaction transaction, string peer, Period period)
    {
        var providers = await transaction.Connection!.ExecuteScalarAsync<long>(VolumeSql.CountProviders, new { peer }, transaction);
        var rows = await transaction.Connection!.QueryAsync<LevelRow>(VolumeSql.Levels, new { peer, Period = period.ToString() }, transaction);
        var levels = rows.ToLookup(row => row.Measure);
        return new PeerGroup(
            providers,
            Enum.GetValues<Measure>().ToDictionary(
                measure => measure,
                measure => (IReadOnlyDictionary<int, long>)levels[measure.ToString()].ToDictionary(row => row.Level, row => row.Periods)));
    }

    private sealed record VolumeRow
    {
        public required long Claims { get; init; }
        public required long ChargeCents { get; init; }
    }

    private sealed record LevelRow
    {
        public required string Measure { get; init; }
        public required int Level { get; init; }
        public required long Periods { get; init; }
    }
}
