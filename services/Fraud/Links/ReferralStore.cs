using System.Data.Common;

using Claims.Contracts;

using Dapper;

namespace Claims.Fraud.Links;

/// <summary>
/// The network of referrals in storage. Both ends of a referral are touched first, in the order of their keys: two referrals that close a circle have an end in common, so
/// that one of two transactions sees the other's.
/// <para>
/// A pair of providers has one row, however many claims it has; there are no more rows than claims that name a referrer, each of which the ledger keeps whole. No answer reads
/// them all: a provider's place is one row of sums, and its circles follow <see cref="ReferralSql.MostFollowed"/> receivers of each provider.
/// </para>
/// </summary>
public static class ReferralStore
{
    /// <summary>Adds the referrals of claims that were not added before, inside the caller's transaction.</summary>
    public static async Task AddAsync(DbTransaction transaction, IEnumerable<Claim> claims)
    {
        var added = claims.Select(Referral.Of).OfType<Referral>()
            .GroupBy(edge => edge)
            .Select(group => (Edge: group.Key, Claims: (long)group.Count()))
            .OrderBy(row => row.Edge.Referrer, StringComparer.Ordinal)
            .ThenBy(row => row.Edge.Provider, StringComparer.Ordinal)
            .ToList();
        if (added.Count == 0)
        {
            return;
        }

        await AddNodesAsync(transaction, added.SelectMany(row => new[] { row.Edge.Referrer, row.Edge.Provider }).Distinct().Order(StringComparer.Ordinal)
            .Select(provider => KeyValuePair.Create(provider, default(ReferralNode))));
        var now = await ReferralSql.Edge.InsertAsync(
            transaction, "fraud_referral", added, ReferralSql.AddEdge, row => (Edge: new Referral(row.GetString(0), row.GetString(1)), Claims: row.GetInt64(2)));
        var parts = added.ToDictionary(row => row.Edge, row => row.Claims);
        var edges = now.ConvertAll(row => (row.Edge, Before: row.Claims - parts[row.Edge], Now: row.Claims));
        var mutual = await ReferralSql.Ends.QueryAsync(
            transaction,
            ReferralSql.Mutual,
            edges.Where(edge => edge.Before == 0).Select(edge => edge.Edge).ToList(),
            row => new Referral(row.GetString(0), row.GetString(1)));
        await AddNodesAsync(transaction, ReferralDeltas.Of(edges, mutual.ToHashSet()));
    }

    /// <summary>A provider's place; all 0 where it has none.</summary>
    public static Task<ReferralNode> FindAsync(DbConnection connection, string provider, DbTransaction? transaction = null) =>
        connection.QuerySingleOrDefaultAsync<ReferralNode>(ReferralSql.FindNode, new { provider }, transaction);

    /// <summary>See <see cref="ProviderLinks"/>.</summary>
    public static Task<long> RingsAsync(DbConnection connection, string provider, DbTransaction? transaction = null) =>
        connection.ExecuteScalarAsync<long>(ReferralSql.Rings, new { provider }, transaction);

    private static Task AddNodesAsync(DbTransaction transaction, IEnumerable<KeyValuePair<string, ReferralNode>> nodes) =>
        ReferralSql.Node.InsertAsync(transaction, "fraud_referral_node", [.. nodes], ReferralSql.AddNode);
}
