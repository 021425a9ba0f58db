using System.Text.Json;
using System.Text.Json.Serialization;

using Claims.Contracts;

namespace Claims.Ingest.Storage;

/// <summary>A refused claim among those of all submissions.</summary>
public sealed class ListedRejection
{
    public required string SubmissionId { get; init; }

    /// <summary>0-based place in its submission.</summary>
    public required long Index { get; init; }

    public string? Submitter { get; init; }

    /// <summary>Null where it could not be read.</summary>
    public string? Number { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
    public IReadOnlyList<Fault> Faults => JsonSerializer.Deserialize<List<Fault>>(FaultsJson, ClaimJson.Options)!;

    [JsonIgnore]
    public string FaultsJson { get; init; } = "[]";
}
