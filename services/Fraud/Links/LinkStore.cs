using System.Data.Common;

using Claims.Contracts;

namespace Claims.Fraud.Links;

/// <summary>
/// Both networks, of members and of referrals, in storage. Nodes are the providers that bill, which are those that are assessed, and those that refer to them. Who renders for
/// another is no node: it shares nearly all members with the one it renders for, which would hide whom that one shares members with beyond it.
/// </summary>
public static class LinkStore
{
    /// <summary>Adds claims that were not added before, inside the caller's transaction, which has taken its turn at their members.</summary>
    public static async Task AddAsync(DbTransaction transaction, IReadOnlyCollection<Claim> claims)
    {
        await ReferralStore.AddAsync(transaction, claims);
        await SharedMemberStore.AddAsync(transaction, claims);
    }

    public static async Task<ProviderLinks> FindAsync(DbConnection connection, string provider, DbTransaction? transaction = null)
    {
        var (providers, shared) = await SharedMemberStore.FindAsync(connection, provider, transaction);
        var referrals = await ReferralStore.FindAsync(connection, provider, transaction);
        var rings = referrals is { Receivers: > 0, Referrers: > 0 } ? await ReferralStore.RingsAsync(connection, provider, transaction) : 0;
        return new ProviderLinks(providers, shared, referrals, rings);
    }
}
