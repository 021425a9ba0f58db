using Claims.Contracts;
using Claims.Review.Assignments;
using Claims.Review.Verdicts;
using Claims.Testing;

namespace Claims.Review.Tests.Verdicts;

public sealed class VerdictRulesTests
{
    private static readonly RecordedVerdict Review = new()
    {
        VerdictId = "1", ClaimId = "claim", DecisionId = "decision", Verdict = Verdict.Improper, Reviewer = "r-7", RecordedAt = Some.Moment,
    };

    [Fact]
    public void A_verdict_by_who_holds_the_case_or_on_one_that_nobody_holds_may_be_recorded()
    {
        Assert.Null(VerdictRules.Refusal(Review, "decision", [], null));
        Assert.Null(VerdictRules.Refusal(Review, "decision", [], new Assignment("claim", "r-7", Some.Moment)));
    }

    [Fact]
    public void A_verdict_on_a_case_in_other_hands_is_refused_with_whose()
    {
        var holder = new Assignment("claim", "r-8", Some.Moment);

        Assert.Equal(new VerdictOutcome.HeldByOther(holder), VerdictRules.Refusal(Review, "decision", [], holder));
    }

    [Fact]
    public void A_verdict_on_another_decision_is_refused_before_all_else() =>
        Assert.IsType<VerdictOutcome.OtherDecision>(VerdictRules.Refusal(Review, "newer", [], new Assignment("claim", "r-8", Some.Moment)));

    [Fact]
    public void A_review_that_was_taken_back_is_no_ground_for_a_second()
    {
        var second = Review with { VerdictId = "2", Reviewer = "r-8", Stage = ReviewStage.SecondReview };

        Assert.Null(VerdictRules.Refusal(second, "decision", [Review], null));
        Assert.IsType<VerdictOutcome.Refused>(VerdictRules.Refusal(second, "decision", [Review with { WithdrawnAt = Some.Moment }], null));
    }
}
