using System.Data.Common;

using Claims.Contracts;
using Claims.Fraud.History;
using Claims.Fraud.Links;
using Claims.Fraud.Profiles.Peers;

namespace Claims.Fraud.Profiles;

/// <summary>The billing providers of a batch of claims: their profiles with these claims, beside their peers and links.</summary>
public sealed class BatchProviders
{
    private readonly IReadOnlyDictionary<string, ProfileChange> _changes;
    private readonly Dictionary<string, ProviderStanding> _standings = new(StringComparer.Ordinal);

    private BatchProviders(IReadOnlyDictionary<string, ProfileChange> changes) => _changes = changes;

    /// <summary>Adds claims to their providers' profiles and links in storage, and reads what these are held against.</summary>
    /// <param name="transaction">The caller's, which has taken its turn at the claims' members.</param>
    /// <param name="scored">Claims that were not added before, each once.</param>
    /// <param name="surroundings">Peers and links.</param>
    public static async Task<BatchProviders> AddAsync(DbTransaction transaction, IReadOnlyCollection<ClaimScored> scored, ProviderSurroundings surroundings)
    {
        var batch = new BatchProviders(await ProfileStore.AddAsync(transaction, scored));
        await LinkStore.AddAsync(transaction, [.. scored.Select(item => item.Accepted.Claim)]);
        foreach (var (provider, change) in batch._changes)
        {
            batch._standings.Add(provider, await surroundings.StandingAsync(transaction, provider, change.Now));
        }

        return batch;
    }

    /// <summary>The claim's billing provider; null where no claim of the batch was counted for it.</summary>
    public ProviderStanding? Of(Claim claim) => Of(ProviderKey.Of(claim.BillingProvider));

    /// <inheritdoc cref="Of(Claim)"/>
    public ProviderStanding? Of(string provider) => _standings.GetValueOrDefault(provider);

    /// <summary>Brings the peers up to date. Last in the transaction, see <see cref="PeerStore.MoveAsync"/>.</summary>
    public Task MoveAsync(DbTransaction transaction) => PeerStore.MoveAsync(transaction, _changes.Values);
}
