using System.Data.Common;

using Claims.Fraud.Links;
using Claims.Fraud.Profiles.Peers;

using Microsoft.Extensions.Options;

namespace Claims.Fraud.Profiles;

/// <summary>
/// The peers and links of providers. In a stream of claims both move slowly: they are read again after <see cref="FraudOptions.PeerSeconds"/>, or sooner where many claims
/// ask for them. Profiles themselves are always those of storage.
/// </summary>
public sealed class ProviderSurroundings(IOptions<FraudOptions> options, TimeProvider clock)
{
    /// <summary>Uses of a scope and of links before they are read again.</summary>
    private const long FewUses = 16;

    private readonly ExpiringCache<PeerCell, PeerScope?> _scopes = new(clock, Age(options), 20_000, _ => FewUses);
    private readonly ExpiringCache<string, PeerGroupSketch> _groups = new(clock, Age(options), 2_000, UsesOf);
    private readonly ExpiringCache<string, ProviderLinks> _links = new(clock, Age(options), 20_000, _ => FewUses);

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

    private static TimeSpan Age(IOptions<FraudOptions> options) => TimeSpan.FromSeconds(options.Value.PeerSeconds);

    /// <summary>Each use stands for a claim or more: a group is read again before it has grown by much more than a fiftieth.</summary>
    private static long UsesOf(PeerGroupSketch group) => group.Sketch.MonthClaims.Total / 50;
}
