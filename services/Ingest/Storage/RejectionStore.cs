using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Ingest.Storage;

/// <summary>Refused claims of all submissions.</summary>
public sealed class RejectionStore(Database database)
{
    public const int PageSize = 200;

    /// <summary>Newest submission first; at most <see cref="PageSize"/>. Ids of submissions are in the order of time.</summary>
    /// <param name="code">Only those with a fault of this code; null for all.</param>
    /// <param name="before">The last one of the page before; null for the first page.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<ListedRejection>> ListAsync(string? code, (string Submission, long Index)? before, CancellationToken cancellation) =>
        (await database.ReadAsync(
            connection => connection.QueryAsync<ListedRejection>(
                $"""
                SELECT r.submission_id AS SubmissionId, r.claim_index AS "Index", r.submitter AS Submitter, r.number AS Number, r.faults AS FaultsJson, r.received_at AS ReceivedAt
                FROM {(code is null ? "ingest_rejections r" : "ingest_rejection_codes c JOIN ingest_rejections r ON r.submission_id = c.submission_id AND r.claim_index = c.claim_index")}
                WHERE {(code is null ? "1 = 1" : "c.code = @code")} {(before is null ? "" : "AND (r.submission_id < @Submission OR (r.submission_id = @Submission AND r.claim_index < @Index))")}
                ORDER BY r.submission_id DESC, r.claim_index DESC LIMIT {PageSize}
                """,
                new { code, before?.Submission, before?.Index }),
            cancellation)).AsList();
}
