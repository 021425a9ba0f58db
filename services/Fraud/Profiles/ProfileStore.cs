using System.Data.Common;

using Claims.Contracts;
using Claims.Fraud.History;

using Dapper;

namespace Claims.Fraud.Profiles;

/// <summary>Providers' profiles in storage. Rows are touched in the order of their providers, so that two instances cannot wait for each other in a circle.</summary>
public static class ProfileStore
{
    /// <summary>
    /// Adds claims that were not added before to their providers' profiles, inside the caller's transaction; gives each provider's profile before and after.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, ProfileChange>> AddAsync(DbTransaction transaction, IEnumerable<ClaimScored> scored)
    {
        var counted = scored
            .Where(item => ClaimProfile.DayOf(item.Accepted.Claim) is not null)
            .GroupBy(item => ProviderKey.Of(item.Accepted.Claim.BillingProvider), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        await ProfileSql.Turn.InsertAsync(transaction, "fraud_provider", counted, ProfileSql.AddClaims);
        var stored = (await ProfileSql.Key.QueryAsync(
            transaction, ProfileSql.Find, counted.ConvertAll(group => group.Key), row => (Provider: row.GetString(0), Profile: row.GetFieldValue<byte[]>(1))))
            .ToDictionary(row => row.Provider, row => row.Profile, StringComparer.Ordinal);
        var changes = new Dictionary<string, ProfileChange>(StringComparer.Ordinal);
        foreach (var group in counted)
        {
            var change = ProfileChange.Of(stored.GetValueOrDefault(group.Key) ?? []);
            foreach (var item in group)
            {
                change.Now.Add(item.Accepted.Claim, item.Score);
            }

            changes.Add(group.Key, change);
        }

        await ProfileSql.Profile.InsertAsync(transaction, "fraud_provider_profile", changes, ProfileSql.Replace);
        return changes;
    }

    /// <summary>The stored profile of a provider, or null where it has none.</summary>
    public static async Task<ProviderProfile?> FindAsync(DbConnection connection, string provider) =>
        await connection.QuerySingleOrDefaultAsync<byte[]>(ProfileSql.FindOne, new { provider }) is { } bytes ? ProviderProfile.FromBytes(bytes) : null;

    /// <summary>The providers of a partition, see <see cref="ProviderPartition"/>, in the order of their keys.</summary>
    public static async Task<IReadOnlyList<string>> InPartitionAsync(DbConnection connection, int partition) =>
        (await connection.QueryAsync<string>(
            "SELECT provider FROM fraud_provider WHERE provider_partition = @partition ORDER BY provider", new { partition })).AsList();
}
