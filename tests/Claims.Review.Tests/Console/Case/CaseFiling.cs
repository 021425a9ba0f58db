using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Review.Assignments;
using Claims.Review.Cases;
using Claims.Review.Console.Case;
using Claims.Review.Verdicts;
using Claims.Testing;

namespace Claims.Review.Tests.Console.Case;

/// <summary>Case files for tests.</summary>
internal static class CaseFiling
{
    public static CaseFile File(string reader, bool wantsSecondReview = false, string? holder = null, params IReadOnlyList<RecordedVerdict> given) => new(
        new OpenedCase(Some.Assessed(Some.Claim()), given.Count == 0 ? CaseStatus.Open : CaseStatus.Settled, Some.Moment.AddMinutes(2), null, wantsSecondReview),
        holder is null ? null : new Assignment("claim", holder, Some.Moment),
        given,
        [],
        null,
        reader);

    public static RecordedVerdict Verdict(string reviewer, ReviewStage stage = ReviewStage.Review, string id = "1") => new()
    {
        VerdictId = id, ClaimId = Some.Claim().Key.Id, DecisionId = "decision", Verdict = Contracts.Verdict.Improper, Reviewer = reviewer, RecordedAt = Some.Moment.AddHours(1), Stage = stage, Note = "secret",
    };

    public static AuditedWrite Write(string actor, string action, int minute) => new()
    {
        EntryId = minute, At = Some.Moment.AddMinutes(minute), Actor = actor, Action = action, Subject = "claim",
    };
}
