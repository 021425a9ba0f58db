using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Ingest.Storage;

/// <summary>How the claims of one submission were answered.</summary>
public sealed class SubmissionCounts
{
    public required long Accepted { get; init; }
    public required long Rejected { get; init; }
    public required long Duplicate { get; init; }

    /// <summary>1 where nothing could be read and the submission went to quarantine, else 0.</summary>
    public required long Quarantined { get; init; }

    public static Task<SubmissionCounts> ReadAsync(Database database, string submissionId, CancellationToken cancellation) => database.ReadAsync(
        connection => connection.QuerySingleAsync<SubmissionCounts>(
            """
            SELECT (SELECT COUNT(*) FROM ingest_claims WHERE submission_id = @submissionId) AS Accepted,
                   (SELECT COUNT(*) FROM ingest_rejections WHERE submission_id = @submissionId) AS Rejected,
                   (SELECT COUNT(*) FROM ingest_duplicates WHERE submission_id = @submissionId) AS Duplicate,
                   (SELECT COUNT(*) FROM ingest_quarantine WHERE submission_id = @submissionId) AS Quarantined
            """,
            new { submissionId }),
        cancellation);
}
