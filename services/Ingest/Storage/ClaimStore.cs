using System.Data.Common;
using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Ingest.Submissions;

using Dapper;

namespace Claims.Ingest.Storage;

/// <summary>Writes what was decided about the claims of a submission, and reads what the next decision has to know.</summary>
public static class ClaimStore
{
    /// <summary>Every stored claim that shares its submitter and either number or content with one of <paramref name="claims"/>.</summary>
    public static async Task<IReadOnlyList<KnownClaim>> KnownAsync(DbTransaction transaction, IReadOnlyList<CheckedClaim> claims)
    {
        var known = new List<KnownClaim>();
        foreach (var ofSubmitter in claims.Where(claim => !claim.IsFaulty).GroupBy(claim => claim.Claim!.Key.Submitter))
        {
            foreach (var chunk in ofSubmitter.Chunk(ManyValues.ListLimit))
            {
                known.AddRange(await KnownAsync(transaction, ofSubmitter.Key, "number", chunk.Select(claim => claim.Claim!.Key.Number)));
                known.AddRange(await KnownAsync(transaction, ofSubmitter.Key, "content_hash", chunk.Select(claim => claim.ContentHash!)));
            }
        }

        return known.DistinctBy(claim => claim.ClaimId).ToList();
    }

    public static async Task InsertAsync(DbTransaction transaction, DecidedSubmission decided, string submissionId)
    {
        await InsertAcceptedAsync(transaction, decided.Accepted);
        await InsertRejectedAsync(transaction, decided.Rejected);
        await transaction.InsertAsync(
            "ingest_duplicates",
            decided.Duplicates.ToList(),
            ("submission_id", _ => submissionId),
            ("claim_index", duplicate => duplicate.Parsed.Index),
            ("claim_id", duplicate => duplicate.ClaimId));
    }

    private static Task<IEnumerable<KnownClaim>> KnownAsync(DbTransaction transaction, string submitter, string column, IEnumerable<string> values)
    {
        var parameters = new DynamicParameters(new { submitter });
        var list = parameters.AddList("v", values.ToHashSet(StringComparer.Ordinal));
        return transaction.Connection!.QueryAsync<KnownClaim>(new CommandDefinition(
            $"""
            SELECT claim_id AS ClaimId, submitter AS Submitter, number AS Number, version AS Version, content_hash AS ContentHash, status AS Status
            FROM ingest_claims WHERE submitter = @submitter AND {column} IN {list}
            """,
            parameters,
            transaction,
            flags: CommandFlags.Buffered | CommandFlags.NoCache));
    }

    /// <summary>In the order of their ids: two instances that insert the same claims wait for each other instead of locking each other out.</summary>
    private static Task InsertAcceptedAsync(DbTransaction transaction, IReadOnlyList<DecidedSubmission.Acceptance> accepted) =>
        transaction.InsertAsync(
            "ingest_claims",
            accepted.OrderBy(claim => claim.Event.Claim.Key.Id, StringComparer.Ordinal).ToList(),
            ("claim_id", claim => claim.Event.Claim.Key.Id),
            ("submitter", claim => claim.Event.Claim.Key.Submitter),
            ("number", claim => claim.Event.Claim.Key.Number),
            ("version", claim => claim.Event.Claim.Key.Version),
            ("content_hash", claim => claim.Event.ContentHash),
            ("same_content_as", claim => claim.Event.SameContentAs),
            ("submission_id", claim => claim.Event.SubmissionId),
            ("claim_index", claim => claim.Index),
            ("claim", claim => JsonSerializer.Serialize(claim.Event.Claim, ClaimJson.Options)),
            ("warnings", claim => JsonSerializer.Serialize(claim.Warnings, ClaimJson.Options)),
            ("received_at", claim => claim.Event.ReceivedAt),
            ("status", _ => ClaimStatus.Accepted),
            ("traceparent", claim => claim.Traceparent));

    private static async Task InsertRejectedAsync(DbTransaction transaction, IReadOnlyList<ClaimRejected> rejected)
    {
        await transaction.InsertAsync(
            "ingest_rejections",
            rejected,
            ("submission_id", claim => claim.SubmissionId),
            ("claim_index", claim => claim.Index),
            ("submitter", claim => PlainText.Clean(claim.Key?.Submitter)),
            ("number", claim => PlainText.Clean(claim.Key?.Number)),
            ("version", claim => claim.Key?.Version),
            ("faults", claim => JsonSerializer.Serialize(claim.Faults, ClaimJson.Options)),
            ("received_at", claim => claim.ReceivedAt));
        await transaction.InsertAsync(
            "ingest_rejection_codes",
            rejected.SelectMany(claim => claim.Faults.Where(fault => !fault.IsWarning).Select(fault => fault.Code).Distinct().Select(code => (claim, code))).ToList(),
            ("code", row => row.code),
            ("submission_id", row => row.claim.SubmissionId),
            ("claim_index", row => row.claim.Index));
    }
}
