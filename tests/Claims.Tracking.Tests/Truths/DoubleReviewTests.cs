using Claims.Contracts;
using Claims.Tracking.Truths;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Tests.Truths;

public class DoubleReviewTests
{
    [Fact]
    public void It_is_what_the_first_two_reviewers_said_last()
    {
        var facts = new[]
        {
            Facts.Of("1", ReviewStage.Review, Verdict.Proper, "a", 1), Facts.Of("2", ReviewStage.Review, Verdict.Fraudulent, "a", 2),
            Facts.Of("3", ReviewStage.SecondReview, Verdict.Proper, "b", 1), Facts.Of("4", ReviewStage.SecondReview, Verdict.Improper, "c", 2),
        };

        Assert.Equal(new DoubleReview(Truth.Improper, Truth.Proper), DoubleReview.Of(facts));
    }

    [Fact]
    public void One_reviewer_an_appeal_and_a_verdict_that_decides_nothing_are_no_second_opinion()
    {
        var facts = new[]
        {
            Facts.Of("1", ReviewStage.Review, Verdict.Proper, "a", 1), Facts.Of("2", ReviewStage.SecondReview, Verdict.Improper, "a", 2),
            Facts.Of("3", ReviewStage.Appeal, Verdict.Proper, "b", 1), Facts.Of("4", ReviewStage.SecondReview, Verdict.Undetermined, "c", 2),
        };

        Assert.Null(DoubleReview.Of(facts));
    }

    [Fact]
    public void An_opinion_that_was_taken_back_is_none()
    {
        var facts = new[]
        {
            Facts.Of("1", ReviewStage.Review, Verdict.Proper, "a", 1), Facts.Of("2", ReviewStage.SecondReview, Verdict.Improper, "b", 2),
            Facts.Of("3", ReviewStage.SecondReview, Verdict.Undetermined, "b", 3) with { Withdraws = "2" },
        };

        Assert.Null(DoubleReview.Of(facts));
    }

    [Theory]
    [InlineData(Truth.Proper, Truth.Proper, 1, 0, 0, 0)]
    [InlineData(Truth.Improper, Truth.Proper, 0, 1, 0, 0)]
    [InlineData(Truth.Proper, Truth.Improper, 0, 0, 1, 0)]
    [InlineData(Truth.Improper, Truth.Improper, 0, 0, 0, 1)]
    public void Each_pair_of_opinions_has_its_place_in_the_table(Truth first, Truth second, int bothProper, int onlyFirst, int onlySecond, int bothImproper) =>
        Assert.Equal(new AgreementCounts(bothProper, onlyFirst, onlySecond, bothImproper), AgreementCounts.Of(new DoubleReview(first, second)));
}
