using System.Data.Common;
using System.Text.Json;

using Claims.Contracts;

using Dapper;

namespace Claims.Metrics.Predictions;

/// <summary>Predictions that were filed before windows were counted: they say neither what was at stake nor the plan, specialty or clauses.</summary>
internal static class UncountedPredictions
{
    private const int AtOnce = 500;

    /// <summary>Ids of the next ones; none when all are counted.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(DbTransaction transaction) => (await transaction.Connection!.QueryAsync<string>(
        $"SELECT claim_id FROM metrics_prediction WHERE segments IS NULL ORDER BY claim_id LIMIT {AtOnce}", transaction: transaction)).AsList();

    /// <summary>Gives each that is still uncounted the segments that it says.</summary>
    public static async Task DescribeAsync(DbTransaction transaction, IEnumerable<string> claimIds)
    {
        foreach (var claimId in claimIds)
        {
            var (policyId, policyVersion, kind, labels) = await transaction.Connection!.QuerySingleAsync<(string, string, string, string)>(
                "SELECT policy_id, policy_version, kind, labels FROM metrics_prediction WHERE claim_id = @claimId", new { claimId }, transaction);
            var segments = ClaimSegments.Of(policyId, policyVersion, Enum.Parse<ClaimKind>(kind), JsonSerializer.Deserialize<Dictionary<string, string>>(labels, ClaimJson.Options)!);
            await transaction.Connection!.ExecuteAsync(
                "UPDATE metrics_prediction SET segments = @segments WHERE claim_id = @claimId", new { claimId, segments = PredictionRow.Write(segments.Distinct()) }, transaction);
        }
    }
}
