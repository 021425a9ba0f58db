using System.Text.Json;

using Claims.Contracts;
using Claims.Ingest.Formats;

namespace Claims.Ingest.Storage;

/// <summary>One row of <c>ingest_submissions</c> without its content.</summary>
public sealed class StoredSubmission
{
    internal const string Columns =
        "submission_id AS SubmissionId, content_length AS ContentLength, sha256 AS Sha256, content_type AS ContentType, content_encoding AS ContentEncoding, "
        + "format AS Format, submitter AS Submitter, policy AS Policy, reply_to AS ReplyTo, correlation_id AS CorrelationId, received_at AS ReceivedAt, "
        + "faults AS FaultsJson, acknowledgement_type AS AcknowledgementType, acknowledgement AS AcknowledgementContent";

    public required string SubmissionId { get; init; }
    public required long ContentLength { get; init; }
    public required string Sha256 { get; init; }
    public string? ContentType { get; init; }

    /// <summary>Set where the content is kept still encoded, because it could not be decoded.</summary>
    public string? ContentEncoding { get; init; }

    /// <summary>Null where no format was recognised.</summary>
    public string? Format { get; init; }

    public required string Submitter { get; init; }
    public string? Policy { get; init; }
    public string? ReplyTo { get; init; }
    public string? CorrelationId { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required string FaultsJson { get; init; }
    public required string AcknowledgementType { get; init; }
    public required byte[] AcknowledgementContent { get; init; }

    /// <summary>Faults of the submission itself, outside any claim.</summary>
    public IReadOnlyList<Fault> Faults => JsonSerializer.Deserialize<List<Fault>>(FaultsJson, ClaimJson.Options)!;

    public Acknowledgement Acknowledgement => new(AcknowledgementType, AcknowledgementContent);
}
