using System.Globalization;

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

    /// <summary>When its reviewer took it back; null where it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Whether nobody took it back.</summary>
    internal bool IsStanding => WithdrawnAt is null;

    /// <summary>What the audit trail says of it.</summary>
    internal string Summary => string.Create(
        CultureInfo.InvariantCulture, $"{Stage}: {Verdict}, by {Reviewer}, clause {ClauseId ?? "none"}, line {LineNumber?.ToString(CultureInfo.InvariantCulture) ?? "none"}, decision {DecisionId}");

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
