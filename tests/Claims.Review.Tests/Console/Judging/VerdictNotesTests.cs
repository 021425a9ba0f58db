using Claims.Review.Assignments;
using Claims.Review.Console.Judging;
using Claims.Review.Tests.Console.Case;
using Claims.Review.Verdicts;
using Claims.Testing;

namespace Claims.Review.Tests.Console.Judging;

public sealed class VerdictNotesTests
{
    private static readonly Assignment Other = new("claim", "r-8", Some.Moment);

    [Fact]
    public void Every_end_of_a_verdict_is_told_in_its_own_words()
    {
        VerdictOutcome[] outcomes =
        [
            new VerdictOutcome.Recorded(CaseFiling.Verdict("r-7")), new VerdictOutcome.NoSuchCase(), new VerdictOutcome.Refused(new Dictionary<string, string[]> { ["stage"] = ["An appeal needs a verdict."] }),
            new VerdictOutcome.OtherDecision(), new VerdictOutcome.HeldByOther(Other), new VerdictOutcome.KeyReused(),
        ];

        var notes = outcomes.Select(VerdictNotes.Of).ToList();

        Assert.Equal(outcomes.Length, notes.Distinct().Count());
        Assert.Equal("Recorded: confirmed: the claim is improper.", notes[0]);
        Assert.Equal("Not recorded: An appeal needs a verdict.", notes[2]);
        Assert.Contains("r-8", notes[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_end_of_a_withdrawal_and_of_a_claim_is_told_in_its_own_words()
    {
        WithdrawalOutcome[] withdrawals =
        [
            new WithdrawalOutcome.Withdrawn(new VerdictWithdrawal("w", CaseFiling.Verdict("r-7"), Some.Moment)), new WithdrawalOutcome.NoSuchVerdict(), new WithdrawalOutcome.NotYours(),
            new WithdrawalOutcome.TooLate(), new WithdrawalOutcome.BuiltUpon(),
        ];
        AssignmentOutcome[] assignments = [new AssignmentOutcome.Held(Other), new AssignmentOutcome.HeldByOther(Other), new AssignmentOutcome.Free(), new AssignmentOutcome.NoSuchCase()];

        Assert.Equal(withdrawals.Length, withdrawals.Select(VerdictNotes.Of).Distinct().Count());
        Assert.Equal(assignments.Length, assignments.Select(VerdictNotes.Of).Distinct().Count());
    }
}
