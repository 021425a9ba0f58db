using System.Data.Common;

using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Metrics.Windows;

/// <summary>
/// One transaction at a time files the prediction and the verdicts of a claim, so that none overlooks what the other adds. A row that a transaction inserts and deletes again makes
/// others wait that insert the same, and leaves nothing. Comes first in a transaction, in the order of ids, so that two cannot wait for each other in a circle.
/// </summary>
internal static class ClaimTurns
{
    private static readonly RowShape<string> s_claimId = new RowShape<string>().With("claim_id", id => id);

    public static async Task TakeAsync(DbTransaction transaction, IEnumerable<string> claimIds)
    {
        if (transaction.IsOnlyWriter())
        {
            return;
        }

        var ids = claimIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        await s_claimId.InsertAsync(transaction, "metrics_turn", ids);
        await transaction.Connection!.ExecuteAsync("DELETE FROM metrics_turn WHERE claim_id = ANY(@ids)", new { ids }, transaction);
    }
}
