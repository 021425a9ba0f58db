using System.Text.Json;
using System.Text.Json.Serialization;

using Claims.Contracts;

namespace Claims.Ingest.Storage;

/// <summary>A submission of which nothing could be read, and why.</summary>
public sealed class QuarantinedSubmission
{
    public required string SubmissionId { get; init; }
    public required string Submitter { get; init; }
    public string? ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public required long ContentLength { get; init; }

    public required DateTimeOffset QuarantinedAt { get; init; }

    /// <summary>Null while it waits.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Id of the submission that went through in its place.</summary>
    public string? ResolvedBy { get; init; }

    public IReadOnlyList<Fault> Faults => JsonSerializer.Deserialize<List<Fault>>(FaultsJson, ClaimJson.Options)!;

    [JsonIgnore]
    public string FaultsJson { get; init; } = "[]";
}
