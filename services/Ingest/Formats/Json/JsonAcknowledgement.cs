using System.Text.Json;

using Claims.Contracts;

namespace Claims.Ingest.Formats.Json;

/// <summary>The acknowledgement in JSON: what became of each claim, with all faults.</summary>
public static class JsonAcknowledgement
{
    public static Acknowledgement Write(ParsedSubmission submission, IReadOnlyList<ClaimOutcome> outcomes, AcknowledgementContext context) => new(
        "application/json",
        JsonSerializer.SerializeToUtf8Bytes(new Answer(context.SubmissionId, outcomes.Select(ToClaim).ToList(), submission.Faults), ClaimJson.Options));

    private static AnsweredClaim ToClaim(ClaimOutcome outcome)
    {
        var (status, claimId, faults) = outcome switch
        {
            ClaimOutcome.Accepted accepted => ("accepted", accepted.ClaimId, accepted.Warnings),
            ClaimOutcome.Duplicate duplicate => ("duplicate", duplicate.ClaimId, []),
            ClaimOutcome.Rejected rejected => ("rejected", null, rejected.Faults),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.GetType().Name, "is an outcome without an answer"),
        };
        return new AnsweredClaim(outcome.Parsed.Index, outcome.Parsed.Path, outcome.Parsed.Number, claimId, status, faults);
    }

    private sealed record Answer(string SubmissionId, IReadOnlyList<AnsweredClaim> Claims, IReadOnlyList<Fault> Faults);

    private sealed record AnsweredClaim(int Index, string Path, string? Number, string? ClaimId, string Status, IReadOnlyList<Fault> Faults);
}
