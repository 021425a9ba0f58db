using System.Text.Json;
using System.Text.Json.Serialization;

using Claims.Contracts;
using Claims.Hosting.Storage;

using Dapper;

namespace Claims.Ingest.Storage;

/// <summary>A claim that was refused, and every reason.</summary>
public sealed class RejectedClaim
{
    /// <summary>0-based place in its submission.</summary>
    public required long Index { get; init; }

    /// <summary>Null where it could not be read.</summary>
    public string? Number { get; init; }

    public IReadOnlyList<Fault> Faults => JsonSerializer.Deserialize<List<Fault>>(FaultsJson, ClaimJson.Options)!;

    [JsonIgnore]
    public string FaultsJson { get; init; } = "[]";

    public static async Task<IReadOnlyList<RejectedClaim>> OfSubmissionAsync(Database database, string submissionId, CancellationToken cancellation) =>
        (await database.ReadAsync(
            connection => connection.QueryAsync<RejectedClaim>(
                """SELECT claim_index AS "Index", number AS Number, faults AS FaultsJson FROM ingest_rejections WHERE submission_id = @submissionId ORDER BY claim_index""",
                new { submissionId }),
            cancellation)).ToList();
}
