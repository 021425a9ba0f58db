using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Ingest.Formats;
using Claims.Ingest.Submissions;

using Dapper;

namespace Claims.Ingest.Storage;

/// <summary>Submissions as they came and as they were answered.</summary>
public sealed class SubmissionStore(Database database)
{
    /// <summary>Gives the submission's place in the order of arrival, from 1.</summary>
    public static Task<long> InsertAsync(
        DbTransaction transaction, string submissionId, IncomingSubmission incoming, ReadSubmission read, DateTimeOffset receivedAt) =>
        transaction.Connection!.ExecuteScalarAsync<long>(
            """
            INSERT INTO ingest_submissions
                (submission_id, content, content_length, sha256, content_type, content_encoding, format, submitter, policy, reply_to, correlation_id, received_at, faults)
            VALUES (@submissionId, @content, @length, @sha256, @contentType, @encoding, @format, @submitter, @policy, @replyTo, @correlationId, @receivedAt, @faults)
            RETURNING sequence
            """,
            new
            {
                submissionId,
                content = Gzip.Compress(incoming.Content.Span),
                length = (long)incoming.Content.Length,
                sha256 = Sha256(incoming.Content),
                contentType = PlainText.Clean(incoming.ContentType),
                encoding = PlainText.Clean(incoming.ContentEncoding),
                format = read.FormatName,
                submitter = PlainText.Clean(incoming.Submitter),
                policy = PlainText.Clean(incoming.Policy),
                replyTo = PlainText.Clean(incoming.ReplyTo),
                correlationId = PlainText.Clean(incoming.CorrelationId),
                receivedAt,
                faults = JsonSerializer.Serialize(read.Parsed.Faults, ClaimJson.Options),
            },
            transaction);

    public static Task AcknowledgeAsync(DbTransaction transaction, string submissionId, Acknowledgement acknowledgement) =>
        transaction.Connection!.ExecuteAsync(
            "UPDATE ingest_submissions SET acknowledgement_type = @type, acknowledgement = @content WHERE submission_id = @submissionId",
            new { submissionId, type = acknowledgement.MediaType, content = acknowledgement.Content.ToArray() },
            transaction);

    public static string Sha256(ReadOnlyMemory<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content.Span));

    public Task<StoredSubmission?> FindAsync(string submissionId, CancellationToken cancellation) =>
        database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<StoredSubmission>(
                $"SELECT {StoredSubmission.Columns} FROM ingest_submissions WHERE submission_id = @submissionId", new { submissionId }),
            cancellation);

    /// <summary>The answered submission that a redelivered message is: same bytes, same submitter, same reply address.</summary>
    public Task<StoredSubmission?> FindSameAsync(IncomingSubmission incoming, CancellationToken cancellation) =>
        database.ReadAsync(
            connection => connection.QueryFirstOrDefaultAsync<StoredSubmission>(
                $"""
                SELECT {StoredSubmission.Columns} FROM ingest_submissions
                WHERE sha256 = @sha256 AND submitter = @submitter AND COALESCE(policy, '') = @policy
                  AND COALESCE(reply_to, '') = @replyTo AND COALESCE(correlation_id, '') = @correlationId
                ORDER BY sequence DESC
                """,
                new
                {
                    sha256 = Sha256(incoming.Content),
                    submitter = PlainText.Clean(incoming.Submitter),
                    policy = PlainText.Clean(incoming.Policy) ?? "",
                    replyTo = PlainText.Clean(incoming.ReplyTo) ?? "",
                    correlationId = PlainText.Clean(incoming.CorrelationId) ?? "",
                }),
            cancellation);

    /// <summary>The answer that was given to a stored submission.</summary>
    public async Task<SubmissionAnswer> AnswerAsync(StoredSubmission submission, CancellationToken cancellation)
    {
        var (claimIds, quarantined) = await database.ReadAsync(
            async connection => (
                (await connection.QueryAsync<string>(
                    """
                    SELECT claim_id FROM ingest_claims WHERE submission_id = @SubmissionId
                    UNION SELECT claim_id FROM ingest_duplicates WHERE submission_id = @SubmissionId
                    """,
                    new { submission.SubmissionId })).ToList(),
                await connection.ExecuteScalarAsync<long>(
                    "SELECT COUNT(*) FROM ingest_quarantine WHERE submission_id = @SubmissionId", new { submission.SubmissionId })),
            cancellation);
        var fate = quarantined > 0 ? SubmissionFate.Quarantined : claimIds.Count == 0 ? SubmissionFate.Rejected : SubmissionFate.Taken;
        return new SubmissionAnswer(submission.SubmissionId, fate, submission.Acknowledgement, claimIds);
    }

    public Task<byte[]> ContentAsync(StoredSubmission submission, CancellationToken cancellation) =>
        database.ReadAsync(
            async connection => Gzip.Decompress(
                await connection.QuerySingleAsync<byte[]>(
                    "SELECT content FROM ingest_submissions WHERE submission_id = @SubmissionId", new { submission.SubmissionId }),
                (int)submission.ContentLength),
            cancellation);
}
