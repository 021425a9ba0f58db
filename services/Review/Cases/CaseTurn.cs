using System.Data.Common;

using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Review.Cases;

/// <summary>One transaction at a time changes what people say of a case, so that none overlooks what another adds. Comes first in a transaction.</summary>
internal static class CaseTurn
{
    /// <returns>The decision that the case is about; null where there is no such case.</returns>
    public static Task<string?> TakeAsync(DbTransaction transaction, string claimId) => transaction.Connection!.QuerySingleOrDefaultAsync<string?>(
        $"SELECT decision_id FROM review_case WHERE claim_id = @claimId {(transaction.IsOnlyWriter() ? "" : "FOR UPDATE")}", new { claimId }, transaction);
}
