using System.Data.Common;
using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Ingest.Storage;

/// <summary>Submissions of which nothing could be read. They are listed, tried again and marked; never deleted.</summary>
public sealed class QuarantineStore(Database database)
{
    public const int PageSize = 200;

    private const string Select =
        """
        SELECT q.submission_id AS SubmissionId, q.faults AS FaultsJson, q.quarantined_at AS QuarantinedAt, q.resolved_at AS ResolvedAt, q.resolved_by AS ResolvedBy,
               s.submitter AS Submitter, s.content_type AS ContentType, s.content_length AS ContentLength
        FROM ingest_quarantine q JOIN ingest_submissions s ON s.submission_id = q.submission_id
        """;

    public static Task InsertAsync(DbTransaction transaction, string submissionId, IReadOnlyList<Fault> faults, DateTimeOffset at) =>
        transaction.Connection!.ExecuteAsync(
            "INSERT INTO ingest_quarantine (submission_id, faults, quarantined_at) VALUES (@submissionId, @faults, @at)",
            new { submissionId, faults = JsonSerializer.Serialize(faults, ClaimJson.Options), at },
            transaction);

    public static Task ResolveAsync(DbTransaction transaction, string submissionId, string resolvedBy, DateTimeOffset at) =>
        transaction.Connection!.ExecuteAsync(
            "UPDATE ingest_quarantine SET resolved_at = @at, resolved_by = @resolvedBy WHERE submission_id = @submissionId AND resolved_at IS NULL",
            new { submissionId, resolvedBy, at },
            transaction);

    /// <summary>Newest first; at most <see cref="PageSize"/>, from before <paramref name="before"/>.</summary>
    public async Task<IReadOnlyList<QuarantinedSubmission>> ListAsync(bool withResolved, DateTimeOffset? before, CancellationToken cancellation) =>
        (await database.ReadAsync(
            connection => connection.QueryAsync<QuarantinedSubmission>(
                $"""
                {Select}
                WHERE {(withResolved ? "1 = 1" : "q.resolved_at IS NULL")} {(before is null ? "" : "AND q.quarantined_at < @before")}
                ORDER BY q.quarantined_at DESC, q.submission_id DESC LIMIT {PageSize}
                """,
                new { before }),
            cancellation)).ToList();

    public Task<QuarantinedSubmission?> FindAsync(string submissionId, CancellationToken cancellation) =>
        database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<QuarantinedSubmission>($"{Select} WHERE q.submission_id = @submissionId", new { submissionId }),
            cancellation);
}
