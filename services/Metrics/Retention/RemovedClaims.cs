using System.Data.Common;

using Claims.Hosting.Storage;

namespace Claims.Metrics.Retention;

/// <summary>Claims whose predictions were removed after their time.</summary>
internal static class RemovedClaims
{
    private static readonly RowShape<string> s_claimId = new RowShape<string>().With("claim_id", id => id);

    /// <summary>Those of the claims.</summary>
    public static async Task<IReadOnlySet<string>> AmongAsync(DbTransaction transaction, IReadOnlyCollection<string> claimIds) =>
        (await s_claimId.QueryAsync(transaction, "SELECT claim_id FROM metrics_removed WHERE claim_id = @claim_id", claimIds, row => row.GetString(0))).ToHashSet(StringComparer.Ordinal);
}
