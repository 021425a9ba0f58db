using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Ingest.Outcomes;

using Dapper;

namespace Claims.Ingest.Storage;

/// <summary>Where one claim stands.</summary>
public sealed class ClaimRecord
{
    /// <summary>Most that a search gives.</summary>
    public const int SearchLimit = 100;

    private const string Select =
        """
        SELECT claim_id AS ClaimId, submitter AS Submitter, number AS Number, version AS Version, submission_id AS SubmissionId, claim_index AS ClaimIndex,
               status AS Status, received_at AS ReceivedAt, same_content_as AS SameContentAs, warnings AS Warnings, outcome AS Outcome
        FROM ingest_claims
        """;

    public required string ClaimId { get; init; }
    public required string Submitter { get; init; }
    public required string Number { get; init; }
    public required long Version { get; init; }
    public required string SubmissionId { get; init; }
    public required long ClaimIndex { get; init; }

    /// <summary>One of <see cref="Submissions.ClaimStatus"/>.</summary>
    public required string Status { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
    public string? SameContentAs { get; init; }

    /// <summary>JSON list of <see cref="Fault"/>.</summary>
    public required string Warnings { get; init; }

    /// <summary>JSON of <see cref="ClaimOutcomeSummary"/>; null until the claim is assessed.</summary>
    public string? Outcome { get; init; }

    public IReadOnlyList<Fault> WarningList() => JsonSerializer.Deserialize<List<Fault>>(Warnings, ClaimJson.Options)!;

    public ClaimOutcomeSummary? OutcomeSummary() =>
        Outcome is null ? null : JsonSerializer.Deserialize<ClaimOutcomeSummary>(Outcome, ClaimJson.Options);

    public static Task<ClaimRecord?> FindAsync(Database database, string claimId, CancellationToken cancellation) =>
        database.ReadAsync(
            connection => connection.QuerySingleOrDefaultAsync<ClaimRecord>($"{Select} WHERE claim_id = @claimId", new { claimId }), cancellation);

    /// <summary>By number, and by submitter where it is given; newest version first.</summary>
    public static async Task<IReadOnlyList<ClaimRecord>> SearchAsync(Database database, string? submitter, string number, CancellationToken cancellation) =>
        (await database.ReadAsync(
            connection => connection.QueryAsync<ClaimRecord>(
                $"{Select} WHERE {(submitter is null ? "" : "submitter = @submitter AND")} number = @number ORDER BY submitter, version DESC LIMIT {SearchLimit}",
                new { submitter, number }),
            cancellation)).ToList();
}
