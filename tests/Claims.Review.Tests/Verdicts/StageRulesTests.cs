using Claims.Contracts;
using Claims.Review.Verdicts;
using Claims.Testing;

namespace Claims.Review.Tests.Verdicts;

public sealed class StageRulesTests
{
    private static readonly RecordedVerdict Review = new()
    {
        VerdictId = "1",
        ClaimId = "claim",
        DecisionId = "decision",
        Verdict = Verdict.Improper,
        Reviewer = "r-7",
        RecordedAt = Some.Moment,
    };

    private static readonly RecordedVerdict Second = Review with { VerdictId = "2", Reviewer = "r-8", Stage = ReviewStage.SecondReview };

    private static readonly RecordedVerdict Appeal = Review with { VerdictId = "3", Stage = ReviewStage.Appeal };

    [Fact]
    public void A_review_needs_nothing_before_it() => Assert.Empty(StageRules.Faults(Review, []));

    [Fact]
    public void A_second_review_follows_a_review_by_another_and_an_appeal_any_verdict()
    {
        Assert.Empty(StageRules.Faults(Second, [Review]));
        Assert.Empty(StageRules.Faults(Appeal, [Review]));
        Assert.Empty(StageRules.Faults(Appeal, [Review, Second]));
    }

    [Fact]
    public void A_second_review_or_appeal_of_what_nobody_judged_is_a_fault_of_the_stage()
    {
        var older = Review with { DecisionId = "older" };

        Assert.Equal("stage", Assert.Single(StageRules.Faults(Second, [])).Key);
        Assert.Equal("stage", Assert.Single(StageRules.Faults(Second, [older])).Key);
        Assert.Equal("stage", Assert.Single(StageRules.Faults(Appeal, [older])).Key);
    }

    [Fact]
    public void A_second_review_by_the_first_reviewer_is_a_fault_of_the_reviewer() =>
        Assert.Equal("reviewer", Assert.Single(StageRules.Faults(Second with { Reviewer = "r-7" }, [Review, Second])).Key);
}
