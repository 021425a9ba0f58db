namespace Claims.Fraud.Volume;

/// <summary>What the provider periods of a peer group look like: how many stand at each <see cref="VolumeLevel"/>.</summary>
/// <param name="Providers">Number of providers in the group.</param>
/// <param name="Levels">Periods at each level, for each measure.</param>
public sealed record PeerGroup(long Providers, IReadOnlyDictionary<Measure, IReadOnlyDictionary<int, long>> Levels)
{
    /// <summary>Worked out once for the many claims that are held against the group.</summary>
    private readonly Lazy<Dictionary<Measure, (long Periods, int LeastMedian)>> _middles =
        new(() => Levels.ToDictionary(levels => levels.Key, levels => Middle(levels.Value)));

    /// <summary>The periods of the group without one that stands at <paramref name="volume"/>, which the group holds if it is above 0.</summary>
    public IReadOnlyList<(double Level, long Periods)> Without(BilledVolume volume, Measure measure)
    {
        var own = volume.Claims > 0 ? VolumeLevel.Of(volume.In(measure)) : -1;
        return [.. Levels[measure].Select(item => ((double)item.Key, item.Key == own ? item.Value - 1 : item.Value)).Where(item => item.Item2 > 0)];
    }

    /// <summary>Number of periods in the group.</summary>
    public long Periods(Measure measure) => _middles.Value[measure].Periods;

    /// <summary>A level that the median is not below, whichever one period is left out.</summary>
    public int LeastMedian(Measure measure) => _middles.Value[measure].LeastMedian;

    /// <summary>Without one of n periods, the lower of the two in the middle has rank (n − 2) / 2 and is not below what had that rank before.</summary>
    private static (long Periods, int LeastMedian) Middle(IReadOnlyDictionary<int, long> levels)
    {
        var periods = levels.Values.Sum();
        var rank = Math.Max(0, periods - 2) / 2;
        foreach (var (level, count) in levels.OrderBy(level => level.Key))
        {
            if (rank < count)
            {
                return (periods, level);
            }

            rank -= count;
        }

        return (periods, 0);
    }
}
