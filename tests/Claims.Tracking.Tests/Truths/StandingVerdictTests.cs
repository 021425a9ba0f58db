using Claims.Contracts;
using Claims.Tracking.Truths;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Tracking.Tests.Truths;

public class StandingVerdictTests
{
    [Fact]
    public void The_last_stage_overrules_those_before_whenever_they_were_recorded()
    {
        var facts = new[] { Fact("1", ReviewStage.Appeal, Verdict.Proper, 1), Fact("2", ReviewStage.SecondReview, Verdict.Improper, 2), Fact("3", ReviewStage.Review, Verdict.Fraudulent, 3) };

        Assert.Equal("1", StandingVerdict.Of(facts)!.Id);
    }

    [Fact]
    public void Within_a_stage_the_last_recorded_stands_and_of_one_moment_the_greater_id()
    {
        var facts = new[] { Fact("9", ReviewStage.Review, Verdict.Proper, 1), Fact("b", ReviewStage.Review, Verdict.Improper, 2), Fact("a", ReviewStage.Review, Verdict.Proper, 2) };

        Assert.Equal("b", StandingVerdict.Of(facts)!.Id);
    }

    [Fact]
    public void An_undetermined_verdict_takes_back_its_own_stage_and_leaves_the_one_before()
    {
        var facts = new[]
        {
            Fact("1", ReviewStage.Review, Verdict.Improper, 1), Fact("2", ReviewStage.SecondReview, Verdict.Proper, 2), Fact("3", ReviewStage.SecondReview, Verdict.Undetermined, 3),
        };

        Assert.Equal("1", StandingVerdict.Of(facts)!.Id);
        Assert.Null(StandingVerdict.Of(facts.Skip(1)));
    }

    [Fact]
    public void A_verdict_that_was_taken_back_leaves_all_as_it_was_before()
    {
        var facts = new[] { Fact("1", ReviewStage.Review, Verdict.Improper, 1), Fact("2", ReviewStage.Review, Verdict.Proper, 2), Fact("3", ReviewStage.Review, Verdict.Undetermined, 3) with { Withdraws = "2" } };

        Assert.Equal("1", StandingVerdict.Of(facts)!.Id);
        Assert.Null(StandingVerdict.Of(facts.Skip(1)));
    }

    [Fact]
    public void A_verdict_stands_until_its_withdrawal_is_known()
    {
        var facts = new[] { Fact("1", ReviewStage.Review, Verdict.Improper, 1, known: 2), Fact("2", ReviewStage.Review, Verdict.Undetermined, 3, known: 4) with { Withdraws = "1" } };

        Assert.Equal("1", StandingVerdict.Of(StandingVerdict.KnownAt(facts, Facts.Hour(3)))!.Id);
        Assert.Null(StandingVerdict.Of(StandingVerdict.KnownAt(facts, Facts.Hour(4))));
    }

    [Fact]
    public void What_was_known_at_a_moment_leaves_out_what_was_recorded_before_it_and_heard_of_later()
    {
        var facts = new[] { Fact("1", ReviewStage.Review, Verdict.Improper, recorded: 1, known: 5), Fact("2", ReviewStage.Review, Verdict.Proper, recorded: 0, known: 2) };

        Assert.Equal("2", StandingVerdict.Of(StandingVerdict.KnownAt(facts, Facts.Hour(4)))!.Id);
        Assert.Equal("1", StandingVerdict.Of(StandingVerdict.KnownAt(facts, Facts.Hour(5)))!.Id);
    }

    [Fact]
    public void The_order_in_which_facts_come_does_not_matter()
    {
        var property = Prop.ForAll(Facts.Some(), Gen.Choose(0, 1_000).ToArbitrary(), (facts, seed) =>
        {
            var shuffled = facts.ToArray();
            new Random(seed).Shuffle(shuffled);
            return StandingVerdict.Of(facts) == StandingVerdict.Of(shuffled) && DoubleReview.Of(facts) == DoubleReview.Of(shuffled);
        });

        Check.One(Config.QuickThrowOnFailure, property);
    }

    private static VerdictFact Fact(string id, ReviewStage stage, Verdict verdict, int recorded, int known = 9) => Facts.Of(id, stage, verdict, "r", recorded, known);
}
