namespace Claims.Fraud.Volume;

/// <summary>By how much the number of periods at one level of a peer group changes.</summary>
public sealed record LevelMove(string Peer, Period Period, Measure Measure, int Level, long Periods)
{
    /// <summary>
    /// The changes that take every period from where it was to where it is, added up, in the order of their keys. Whatever way claims arrive, the sums
    /// of all moves are the histogram of what the periods hold in the end.
    /// </summary>
    public static IEnumerable<LevelMove> Of(IReadOnlyDictionary<ProviderPeriod, (BilledVolume Before, BilledVolume Now)> periods) => periods
        .SelectMany(period => Enum.GetValues<Measure>().SelectMany(measure => Of(period.Key, measure, period.Value.Before, period.Value.Now)))
        .GroupBy(move => move with { Periods = 0 }, move => move.Periods)
        .Select(group => group.Key with { Periods = group.Sum() })
        .Where(move => move.Periods != 0)
        .OrderBy(move => move.Peer, StringComparer.Ordinal)
        .ThenBy(move => (move.Period, move.Measure, move.Level));

    private static IEnumerable<LevelMove> Of(ProviderPeriod key, Measure measure, BilledVolume before, BilledVolume now)
    {
        if (before.Claims > 0)
        {
            yield return new LevelMove(key.Peer, key.Period, measure, VolumeLevel.Of(before.In(measure)), -1);
        }

        yield return new LevelMove(key.Peer, key.Period, measure, VolumeLevel.Of(now.In(measure)), 1);
    }
}
