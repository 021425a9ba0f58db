using Claims.Hosting.Storage;

using Dapper;

using Xunit;

namespace Claims.Testing;

/// <summary>Counts in the services' own tables.</summary>
public static class StoredFacts
{
    public static Task AssertEachClaimOnceAsync(Database database, int claims) => AssertEachClaimOnceAsync(database, database, claims);

    /// <param name="site">Of Ingest, Scoring and Fraud.</param>
    /// <param name="console">Of Metrics and Review.</param>
    /// <param name="claims">How many were submitted.</param>
    public static async Task AssertEachClaimOnceAsync(Database site, Database console, int claims)
    {
        var ids = await ReadAsync(site, "SELECT claim_id FROM ingest_claims");
        Assert.Equal(claims, ids.Distinct().Count());
        Assert.Equal(claims, ids.Count);
        Assert.Equal(ids.Order(), (await ReadAsync(site, "SELECT claim_id FROM fraud_assessment")).Order());
        Assert.Equal(ids.Order(), (await ReadAsync(console, "SELECT claim_id FROM metrics_prediction")).Order());
        Assert.Equal(
            (await ReadAsync(site, "SELECT claim_id FROM fraud_assessment WHERE route <> 'Pay'")).Order(),
            (await ReadAsync(console, "SELECT claim_id FROM review_case")).Order());
    }

    public static Task<int> EndedAsync(Database database) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM ingest_claims WHERE status = 'ended'"));

    private static Task<List<string>> ReadAsync(Database database, string sql) =>
        database.ReadAsync(async connection => (await connection.QueryAsync<string>(sql)).AsList());
}
