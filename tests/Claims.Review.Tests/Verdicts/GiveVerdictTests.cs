using Claims.Hosting.Access;
using Claims.Review.Assignments;
using Claims.Review.Verdicts;
using Claims.Testing;

namespace Claims.Review.Tests.Verdicts;

public sealed class GiveVerdictTests
{
    private static readonly string Id = Some.Claim().Key.Id;

    private static readonly VerdictRequest Right = new() { DecisionId = "decision", Verdict = "improper", Reviewer = "r-7", ClauseId = "4.2", LineNumber = 1, Note = "Jane has three" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_verdict_ends_the_work_on_its_case_and_stands_in_the_audit_trail_without_its_words(bool postgres)
    {
        await using var review = await ReviewWithCases.StartAsync(postgres, Some.Assessed(Some.Claim()));
        await review.Get<AssignmentStore>().ClaimAsync(Id, "r-7", CancellationToken.None);

        var outcome = await GiveAsync(review, Right, "k");
        var again = await GiveAsync(review, Right, "k");

        Assert.Equal(outcome, again);
        Assert.Null(await review.Get<AssignmentStore>().FindAsync(Id, CancellationToken.None));
        var write = (await review.Get<AuditTrail>().ListAsync(Id, 0, 10, CancellationToken.None))[0];
        Assert.Equal(("signed-in", "verdict given", null, "Review: Improper, by r-7, clause 4.2, line 1, decision decision"), (write.Actor, write.Action, write.Before, write.After));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_judges_a_case_in_other_hands(bool postgres)
    {
        await using var review = await ReviewWithCases.StartAsync(postgres, Some.Assessed(Some.Claim()));
        await review.Get<AssignmentStore>().ClaimAsync(Id, "r-8", CancellationToken.None);

        var outcome = await GiveAsync(review, Right, null);

        Assert.Equal("r-8", Assert.IsType<VerdictOutcome.HeldByOther>(outcome).Assignment.Reviewer);
        Assert.Equal(0, await review.CountAsync("SELECT COUNT(*) FROM review_verdict"));
        Assert.Equal(1, await review.CountAsync("SELECT COUNT(*) FROM review_case WHERE status = 'open'"));
    }

    [Fact]
    public async Task Every_way_to_be_refused_has_its_own_answer()
    {
        await using var review = await ReviewWithCases.StartAsync(postgres: false, Some.Assessed(Some.Claim()));

        var unknown = await review.Get<GiveVerdict>().GiveAsync("none", Right, null, "signed-in", CancellationToken.None);
        var faulty = await GiveAsync(review, Right with { LineNumber = 9, Verdict = "maybe" }, null);
        var older = await GiveAsync(review, Right with { DecisionId = "older" }, null);
        var early = await GiveAsync(review, Right with { Stage = "appeal" }, null);
        await GiveAsync(review, Right, "k");
        var reused = await GiveAsync(review, Right with { Verdict = "proper" }, "k");

        Assert.IsType<VerdictOutcome.NoSuchCase>(unknown);
        Assert.Equal(["lineNumber", "verdict"], Assert.IsType<VerdictOutcome.Refused>(faulty).Faults.Keys.Order());
        Assert.IsType<VerdictOutcome.OtherDecision>(older);
        Assert.Equal(["stage"], Assert.IsType<VerdictOutcome.Refused>(early).Faults.Keys);
        Assert.IsType<VerdictOutcome.KeyReused>(reused);
    }

    private static Task<VerdictOutcome> GiveAsync(RunningServices review, VerdictRequest request, string? key) =>
        review.Get<GiveVerdict>().GiveAsync(Id, request, key, "signed-in", CancellationToken.None);
}
