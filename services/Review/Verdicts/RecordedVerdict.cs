using Claims.Contracts;

namespace Claims.Review.Verdicts;

/// <summary>What a reviewer said of one decision. Never changed; a later verdict is added beside it.</summary>
public sealed record RecordedVerdict
{
    public required string VerdictId { get; init; }
    public required string ClaimId { get; init; }
    public required string DecisionId { get; init; }
    public required Verdict Verdict { get; init; }
    public required string Reviewer { get; init; }
    public string? ClauseId { get; init; }
    public int? LineNumber { get; init; }

    /// <summary>For other reviewers; it stays in this service.</summary>
    public string? Note { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
    public ReviewStage Stage { get; init; }

    public ReviewRecorded ToEvent() => new()
    {
        VerdictId = VerdictId,
        ClaimId = ClaimId,
        DecisionId = DecisionId,
        Verdict = Verdict,
        Reviewer = Reviewer,
        RecordedAt = RecordedAt,
        ClauseId = ClauseId,
        LineNumber = LineNumber,
        Stage = Stage,
    };
}
