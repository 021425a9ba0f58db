namespace Claims.Fraud.Volume;

/// <summary>What the provider periods of a peer group look like: how many stand at each <see cref="VolumeLevel"/>.</summary>
/// <param name="Providers">Number of providers in the group.</param>
/// <param name="Levels">Periods at each level, for each measure.</param>
public sealed record PeerGroup(long Providers, IReadOnlyDictionary<Measure, IReadOnlyDictionary<int, long>> Levels)
{
    /// <summary>The periods of the group without one that stands at <paramref name="volume"/>, which the group holds if it is above 0.</summary>
    public IReadOnlyList<(double Level, long Periods)> Without(BilledVolume volume, Measure measure)
    {
        var own = volume.Claims > 0 ? VolumeLevel.Of(volume.In(measure)) : -1;
        return [.. Levels[measure].Select(item => ((double)item.Key, item.Key == own ? item.Value - 1 : item.Value)).Where(item => item.Item2 > 0)];
    }
}
