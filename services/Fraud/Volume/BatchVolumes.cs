using System.Data.Common;

using Claims.Contracts;

namespace Claims.Fraud.Volume;

/// <summary>The provider periods that a batch of claims touches, with the peer groups they are held against, each read once.</summary>
public sealed class BatchVolumes
{
    private readonly Dictionary<ProviderPeriod, ProviderVolume> _volumes;

    private BatchVolumes(Dictionary<ProviderPeriod, ProviderVolume> volumes) => _volumes = volumes;

    /// <summary>Adds the claims to storage and reads what they are held against: the peer groups as they were before.</summary>
    public static async Task<BatchVolumes> AddAsync(DbTransaction transaction, IReadOnlyList<Claim> claims)
    {
        var periods = await VolumeStore.AddAsync(transaction, claims);
        var peers = new Dictionary<(string, Period), PeerGroup>();
        foreach (var group in periods.Keys.Select(key => (key.Peer, key.Period)).Distinct())
        {
            peers.Add(group, await VolumeStore.PeersAsync(transaction, group.Peer, group.Period));
        }

        await VolumeStore.MoveAsync(transaction, periods);
        return new BatchVolumes(periods.ToDictionary(
            item => item.Key, item => new ProviderVolume(item.Key, item.Value.Before, item.Value.Now, peers[(item.Key.Peer, item.Key.Period)])));
    }

    public IReadOnlyList<ProviderVolume> Of(Claim claim) => [.. ProviderPeriod.Of(claim).Select(key => _volumes[key])];
}
