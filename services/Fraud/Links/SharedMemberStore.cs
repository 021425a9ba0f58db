using System.Data.Common;

using Claims.Contracts;
using Claims.Fraud.History;
using Claims.Fraud.Profiles;

using Dapper;

namespace Claims.Fraud.Links;

/// <summary>Which providers share members, in storage: the providers of each member of the sample, and how many members each pair of providers has in common.</summary>
public static class SharedMemberStore
{
    /// <summary>Adds claims inside the caller's transaction, which has taken its turn at their members. Adding a claim again changes nothing.</summary>
    public static async Task AddAsync(DbTransaction transaction, IEnumerable<Claim> claims)
    {
        var seen = claims
            .Where(claim => ClaimProfile.DayOf(claim) is not null)
            .Select(claim => (Member: MemberKey.Of(claim.Member), Provider: ProviderKey.Of(claim.BillingProvider)))
            .Where(row => MemberSample.Holds(row.Member))
            .Distinct()
            .ToLookup(row => row.Member, row => row.Provider);
        var members = seen.Select(group => group.Key).Order().ToList();
        var known = (await SharedMemberSql.Member.QueryAsync(
            transaction, SharedMemberSql.FindProviders, members, row => (Member: row.GetInt64(0), Providers: MemberProviders.FromBytes(row.GetFieldValue<byte[]>(1)))))
            .ToDictionary(row => row.Member, row => row.Providers);
        var changed = members
            .Select(member => (Member: member, Before: known.GetValueOrDefault(member, [])))
            .Select(row => (row.Member, row.Before, Now: MemberProviders.Kept(row.Before.Concat(seen[row.Member]))))
            .Where(row => !row.Before.SequenceEqual(row.Now, StringComparer.Ordinal))
            .ToList();
        await SharedMemberSql.Providers.InsertAsync(
            transaction, "fraud_link_member", changed.ConvertAll(row => (row.Member, row.Now)), SharedMemberSql.Replace);
        var pairs = changed
            .SelectMany(row => MemberProviders.Changes(row.Before, row.Now))
            .GroupBy(change => (change.Provider, change.Other), change => (long)change.Members)
            .Select(group => (group.Key.Provider, group.Key.Other, Members: group.Sum()))
            .Where(pair => pair.Members != 0)
            .OrderBy(pair => pair.Provider, StringComparer.Ordinal)
            .ThenBy(pair => pair.Other, StringComparer.Ordinal);
        await SharedMemberSql.Pair.InsertAsync(transaction, "fraud_link_pair", [.. pairs], SharedMemberSql.AddPair);
    }

    /// <summary>How many other providers a provider shares members with, counted up to 1,000, and the ten that share most.</summary>
    public static async Task<(long Providers, IReadOnlyList<SharedMembers> Strongest)> FindAsync(
        DbConnection connection, string provider, DbTransaction? transaction = null)
    {
        var count = await connection.ExecuteScalarAsync<long>(SharedMemberSql.Count, new { provider }, transaction);
        var rows = await connection.QueryAsync<(string Other, long Members, long OfProvider, long OfOther)>(SharedMemberSql.Strongest, new { provider }, transaction);
        return (count, [.. rows.Select(row => new SharedMembers(
            row.Other, row.Members, MemberSample.OneOf * (double)row.Members, row.Members / (double)(row.OfProvider + row.OfOther - row.Members)))]);
    }
}
