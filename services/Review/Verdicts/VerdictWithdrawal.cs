using Claims.Contracts;

namespace Claims.Review.Verdicts;

/// <summary>That a reviewer took a verdict back: a fact of its own beside the verdict, which stays.</summary>
/// <param name="WithdrawalId">Own id.</param>
/// <param name="Verdict">What was taken back.</param>
/// <param name="WithdrawnAt">When.</param>
internal sealed record VerdictWithdrawal(string WithdrawalId, RecordedVerdict Verdict, DateTimeOffset WithdrawnAt)
{
    public ReviewRecorded ToEvent() => new()
    {
        VerdictId = WithdrawalId,
        ClaimId = Verdict.ClaimId,
        DecisionId = Verdict.DecisionId,
        Verdict = Contracts.Verdict.Undetermined,
        Reviewer = Verdict.Reviewer,
        RecordedAt = WithdrawnAt,
        Stage = Verdict.Stage,
        Withdraws = Verdict.VerdictId,
    };
}
