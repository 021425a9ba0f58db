using System.Data.Common;

using Claims.Review.Cases;

using Dapper;

namespace Claims.Review.Verdicts;

/// <summary>The statements that verdicts and their withdrawals share.</summary>
internal static class VerdictRows
{
    /// <summary>What a query over <see cref="Source"/> selects for a <see cref="RecordedVerdict"/>.</summary>
    public const string Columns =
        """
        v.verdict_id AS VerdictId, v.claim_id AS ClaimId, v.decision_id AS DecisionId, v.verdict AS Verdict, v.reviewer AS Reviewer, v.clause_id AS ClauseId,
        v.line_number AS LineNumber, v.note AS Note, v.recorded_at AS RecordedAt, v.stage AS Stage, w.withdrawn_at AS WithdrawnAt
        """;

    public const string Source = "review_verdict v LEFT JOIN review_verdict_withdrawal w ON w.verdict_id = v.verdict_id";

    /// <summary>Oldest first, those that were taken back too.</summary>
    public static async Task<IReadOnlyList<RecordedVerdict>> OfClaimAsync(DbConnection connection, string claimId, DbTransaction? transaction = null) => (await connection.QueryAsync<RecordedVerdict>(
        $"SELECT {Columns} FROM {Source} WHERE v.claim_id = @claimId ORDER BY v.recorded_at, v.verdict_id", new { claimId }, transaction)).AsList();

    public static Task SetStatusAsync(DbTransaction transaction, string claimId, CaseStatus status) => transaction.Connection!.ExecuteAsync(
        "UPDATE review_case SET status = @status WHERE claim_id = @claimId", new { claimId, status = status.ToString().ToLowerInvariant() }, transaction);
}
