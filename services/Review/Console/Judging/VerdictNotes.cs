using System.Diagnostics;

using Claims.Review.Assignments;
using Claims.Review.Console.Wording;
using Claims.Review.Verdicts;

namespace Claims.Review.Console.Judging;

/// <summary>What a reviewer is told after a verdict was sent, or taken back.</summary>
internal static class VerdictNotes
{
    public static string Of(VerdictOutcome outcome) => outcome switch
    {
        VerdictOutcome.Recorded recorded => $"Recorded: {Show.Words(recorded.Verdict.Verdict)}.",
        VerdictOutcome.NoSuchCase => "The case is not there any more. Nothing was recorded.",
        VerdictOutcome.Refused refused => $"Not recorded: {string.Join(' ', refused.Faults.SelectMany(fault => fault.Value))}",
        VerdictOutcome.OtherDecision => "The decision has changed since you opened this case. Nothing was recorded; what you wrote is kept. Read the case again before you judge it.",
        VerdictOutcome.HeldByOther other => $"{other.Assignment.Reviewer} has held this case since {Show.Moment(other.Assignment.ClaimedAt)}. Nothing was recorded; what you wrote is kept.",
        VerdictOutcome.KeyReused => "Another verdict was recorded from this form already. Nothing was changed.",
        _ => throw new UnreachableException(),
    };

    public static string Of(WithdrawalOutcome outcome) => outcome switch
    {
        WithdrawalOutcome.Withdrawn => "Taken back. The case is yours again.",
        WithdrawalOutcome.NoSuchVerdict => "There is no such verdict.",
        WithdrawalOutcome.NotYours => "Only who gave a verdict can take it back.",
        WithdrawalOutcome.TooLate => "The minute is over. Give another verdict to correct this one.",
        WithdrawalOutcome.BuiltUpon => "A second review or an appeal rests on it already. Give another verdict to correct this one.",
        _ => throw new UnreachableException(),
    };

    public static string Of(AssignmentOutcome outcome) => outcome switch
    {
        AssignmentOutcome.Held => "You hold this case.",
        AssignmentOutcome.HeldByOther other => $"{other.Assignment.Reviewer} has held this case since {Show.Moment(other.Assignment.ClaimedAt)}. Nothing was changed.",
        AssignmentOutcome.Free => "Nobody holds this case now.",
        AssignmentOutcome.NoSuchCase => "The case is not there any more.",
        _ => throw new UnreachableException(),
    };
}
