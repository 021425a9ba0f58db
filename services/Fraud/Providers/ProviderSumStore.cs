using System.Data.Common;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.ProviderModel.Data;
using Claims.ProviderModel.Serving;

using Dapper;

namespace Claims.Fraud.Providers;

/// <summary>Sums of providers' claims in storage, for each model. The caller's turn at the provider (see <see cref="Profiles.ProfileStore"/>) guards them.</summary>
public static class ProviderSumStore
{
    private static readonly RowShape<(string Provider, string Model)> s_key = new RowShape<(string Provider, string Model)>()
        .With("provider", key => key.Provider)
        .With("model", key => key.Model);

    private static readonly RowShape<(string Provider, string Model, byte[] Sums)> s_row = new RowShape<(string Provider, string Model, byte[] Sums)>()
        .With("provider", row => row.Provider)
        .With("model", row => row.Model)
        .With("sums", row => row.Sums);

    /// <summary>Adds claims that were not added before; gives each provider's sums with them.</summary>
    public static async Task<IReadOnlyDictionary<string, ProviderSums>> AddAsync(DbTransaction transaction, ServedProviders model, IEnumerable<Claim> claims)
    {
        var groups = claims.Select(ProviderClaims.Of).OfType<ProviderClaim>()
            .GroupBy(claim => claim.Provider, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        var stored = (await s_key.QueryAsync(
            transaction,
            "SELECT provider, sums FROM fraud_provider_sums WHERE provider = @provider AND model = @model",
            groups.ConvertAll(group => (group.Key, model.Hash)),
            row => (Provider: row.GetString(0), Sums: row.GetFieldValue<byte[]>(1)))).ToDictionary(row => row.Provider, row => row.Sums, StringComparer.Ordinal);
        var all = new Dictionary<string, ProviderSums>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var sums = stored.TryGetValue(group.Key, out var bytes) ? model.Sums(bytes) : model.Empty();
            foreach (var claim in group)
            {
                sums.Add(claim, model.Read(ProviderModel.Features.ClaimFeatures.Of(claim)));
            }

            all.Add(group.Key, sums);
        }

        await s_row.InsertAsync(
            transaction, "fraud_provider_sums", [.. all.Select(item => (item.Key, model.Hash, item.Value.ToBytes()))], "ON CONFLICT (provider, model) DO UPDATE SET sums = excluded.sums");
        return all;
    }

    /// <summary>The stored sums of a provider, or null where it has none by this model.</summary>
    public static async Task<ProviderSums?> FindAsync(DbConnection connection, ServedProviders model, string provider) =>
        await connection.QuerySingleOrDefaultAsync<byte[]>(
            "SELECT sums FROM fraud_provider_sums WHERE provider = @provider AND model = @Hash", new { provider, model.Hash }) is { } bytes ? model.Sums(bytes) : null;
}
