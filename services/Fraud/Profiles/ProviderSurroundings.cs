using System.Data.Common;

using Claims.Fraud.Links;
using Claims.Fraud.Profiles.Peers;

using Microsoft.Extensions.Options;

namespace Claims.Fraud.Profiles;

/// <summary>
/// The peers and links of providers. In a stream of claims both move slowly and are read again after <see cref="FraudOptions.PeerSeconds"/>; profiles themselves are
/// always those of storage.
/// </summary>
public sealed class ProviderSurroundings(IOptions<FraudOptions> options, TimeProvider clock)
{
    private readonly ExpiringCache<PeerCell, PeerScope?> _scopes = new(clock, TimeSpan.FromSeconds(options.Value.PeerSeconds), 20_000);
    private readonly ExpiringCache<string, PeerGroupSketch> _groups = new(clock, TimeSpan.FromSeconds(options.Value.PeerSeconds), 2_000);
    private readonly ExpiringCache<string, ProviderLinks> _links = new(clock, TimeSpan.FromSeconds(options.Value.PeerSeconds), 20_000);

    /// <summary>A provider in the middle of a stream, inside the caller's transaction.</summary>
    public async Task<ProviderStanding> StandingAsync(DbTransaction transaction, string provider, ProviderProfile profile)
    {
        var connection = transaction.Connection!;
        var comparison = PeerCell.Of(profile) is { } cell
            && await _scopes.GetAsync(cell, () => PeerStore.ScopeAsync(connection, cell, MinimumProviders, transaction)) is { } scope
                ? ProviderComparison.Of(profile, await _groups.GetAsync(cell.KeyOf(scope), () => PeerStore.FindAsync(connection, cell, scope, transaction)))
                : null;
        var links = await _links.GetAsync(provider, () => LinkStore.FindAsync(connection, provider, transaction));
        return new ProviderStanding(provider, profile, comparison, links);
    }

    /// <summary>A provider as storage has it now, the same whatever order its claims came in; null where it has no claims.</summary>
    public async Task<ProviderStanding?> FindAsync(DbConnection connection, string provider)
    {
        if (await ProfileStore.FindAsync(connection, provider) is not { } profile || PeerCell.Of(profile) is not { } cell)
        {
            return null;
        }

        var scope = await PeerStore.ScopeAsync(connection, cell, MinimumProviders);
        var comparison = scope is { } found ? ProviderComparison.Of(profile, await PeerStore.FindAsync(connection, cell, found)) : null;
        return new ProviderStanding(provider, profile, comparison, await LinkStore.FindAsync(connection, provider));
    }

    /// <summary>The provider itself and enough others.</summary>
    private long MinimumProviders => options.Value.MinimumPeers + 1;
}
