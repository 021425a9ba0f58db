using System.Data.Common;

using Claims.Contracts;

namespace Claims.Fraud.Volume;

/// <summary>The provider periods that a batch of claims touches, with the peer groups they are held against, each read once.</summary>
public sealed class BatchVolumes
{
    private readonly IReadOnlyDictionary<ProviderPeriod, (BilledVolume Before, BilledVolume Now)> _periods;
    private readonly IReadOnlyDictionary<(string Peer, Period Period), PeerGroup> _peers;

    private BatchVolumes(
        IReadOnlyDictionary<ProviderPeriod, (BilledVolume Before, BilledVolume Now)> periods, IReadOnlyDictionary<(string Peer, Period Period), PeerGroup> peers)
    {
        _periods = periods;
        _peers = peers;
    }

    /// <summary>Adds the claims to their periods in storage and reads what these are held against: the peer groups as they were before.</summary>
    /// <param name="transaction">The caller's.</param>
    /// <param name="claims">What is added.</param>
    /// <param name="minimumPeers">Providers of a group are counted up to this number.</param>
    public static async Task<BatchVolumes> AddAsync(DbTransaction transaction, IReadOnlyList<Claim> claims, int minimumPeers)
    {
        var periods = await VolumeStore.AddAsync(transaction, claims);
        var peers = await VolumeStore.PeersAsync(transaction, [.. periods.Keys.Select(key => key.Peer).Distinct()], minimumPeers);
        return new BatchVolumes(periods, peers);
    }

    public IReadOnlyList<ProviderVolume> Of(Claim claim) =>
        [.. ProviderPeriod.Of(claim).Select(key => new ProviderVolume(key, _periods[key].Before, _periods[key].Now, _peers[(key.Peer, key.Period)]))];

    /// <summary>
    /// Brings the peer groups up to date. Last in the transaction: many claims share these rows, and whoever touches them makes other instances wait
    /// until it commits.
    /// </summary>
    public Task MoveAsync(DbTransaction transaction) => VolumeStore.MoveAsync(transaction, _periods);
}
