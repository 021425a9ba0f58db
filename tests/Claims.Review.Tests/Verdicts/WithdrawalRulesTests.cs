using Claims.Contracts;
using Claims.Review.Verdicts;
using Claims.Testing;

namespace Claims.Review.Tests.Verdicts;

public sealed class WithdrawalRulesTests
{
    private static readonly RecordedVerdict Review = new()
    {
        VerdictId = "1", ClaimId = "claim", DecisionId = "decision", Verdict = Verdict.Improper, Reviewer = "r-7", RecordedAt = Some.Moment,
    };

    private static readonly RecordedVerdict Second = Review with { VerdictId = "2", Reviewer = "r-8", Stage = ReviewStage.SecondReview };

    [Theory]
    [InlineData(0, 60)]
    [InlineData(59.5, 0.5)]
    [InlineData(60, 0)]
    [InlineData(90, 0)]
    public void A_minute_is_counted_down(double passed, double left) =>
        Assert.Equal(TimeSpan.FromSeconds(left), WithdrawalRules.Left(Review, Some.Moment.AddSeconds(passed)));

    [Fact]
    public void Within_the_minute_its_reviewer_takes_a_verdict_back_and_nobody_else()
    {
        Assert.Null(WithdrawalRules.Refusal(Review, [Review], "r-7", Some.Moment.AddSeconds(59)));
        Assert.IsType<WithdrawalOutcome.NotYours>(WithdrawalRules.Refusal(Review, [Review], "r-8", Some.Moment));
        Assert.IsType<WithdrawalOutcome.TooLate>(WithdrawalRules.Refusal(Review, [Review], "r-7", Some.Moment.AddSeconds(60)));
    }

    [Fact]
    public void A_review_that_a_later_stage_rests_on_stays_unless_another_holds_it_up()
    {
        Assert.IsType<WithdrawalOutcome.BuiltUpon>(WithdrawalRules.Refusal(Review, [Review, Second], "r-7", Some.Moment));
        Assert.Null(WithdrawalRules.Refusal(Second, [Review, Second], "r-8", Some.Moment));
        Assert.Null(WithdrawalRules.Refusal(Review, [Review, Second with { WithdrawnAt = Some.Moment }], "r-7", Some.Moment));
        Assert.Null(WithdrawalRules.Refusal(Review, [Review, Review with { VerdictId = "0" }, Second], "r-7", Some.Moment));
    }
}
