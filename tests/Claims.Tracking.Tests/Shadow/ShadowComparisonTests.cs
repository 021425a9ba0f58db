using Claims.Tracking.Figures;
using Claims.Tracking.Shadow;

using FsCheck;
using FsCheck.Fluent;

using Interval = Claims.Tracking.Figures.Interval;

namespace Claims.Tracking.Tests.Shadow;

public class ShadowComparisonTests
{
    private static readonly Costs Prices = new(Review: 25, MissedShare: 0.8);
    private static readonly PairedCalls Nothing = new(0, 0, 0, 0);
    private static readonly int[] s_looks = [100, 250, 600];

    public static TheoryData<string> Names => [.. GoldenPairs.All.Select(pairs => pairs.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Measures_and_their_differences_equal_those_of_scikit_learn(string name)
    {
        var golden = GoldenPairs.All.Single(pairs => pairs.Name == name);

        var comparison = ShadowComparison.Of(golden.Claims(), Nothing, Prices);

        foreach (var difference in comparison.Differences.Where(difference => golden.Champion.ContainsKey(difference.Measure.Name())))
        {
            var (champion, challenger) = (golden.Champion[difference.Measure.Name()], golden.Challenger[difference.Measure.Name()]);
            Assert.Equal(champion, difference.Champion!.Value, 8);
            Assert.Equal(challenger, difference.Challenger!.Value, 8);
            Assert.Equal(challenger - champion, difference.Difference!.Value, 8);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_calls_that_only_one_gets_right_are_tested_as_SciPy_does(string name)
    {
        var golden = GoldenPairs.All.Single(pairs => pairs.Name == name);

        var right = ShadowComparison.Of(golden.Claims(), Nothing, Prices).Right;

        Assert.Equal((golden.OnlyChampion, golden.OnlyChallenger, golden.Improper.Length), (right.OnlyChampion, right.OnlyChallenger, right.Both + right.OnlyChampion + right.OnlyChallenger + right.Neither));
        Assert.Equal(golden.PValue, right.PValue, 10);
    }

    [Fact]
    public void To_swap_the_two_turns_every_difference_around() => ForAnyClaims(claims =>
    {
        var (one, other) = (ShadowComparison.Of(claims, Nothing, Prices), ShadowComparison.Of([.. claims.Select(Swap)], Nothing, Prices));

        return one.Differences.Zip(other.Differences).All(pair =>
            pair.First.Difference == -pair.Second.Difference && IsClose(pair.First.Fixed, Turn(pair.Second.Fixed)) && IsClose(pair.First.Always, Turn(pair.Second.Always)))
            && one.Right.OnlyChampion == other.Right.OnlyChallenger;
    });

    [Fact]
    public void A_challenger_that_says_the_same_makes_no_difference() => ForAnyClaims(claims =>
    {
        var same = claims.Select(claim => claim with { ChallengerRisk = claim.ChampionRisk, ChallengerCall = claim.ChampionCall }).ToList();

        var comparison = ShadowComparison.Of(same, Nothing, Prices);

        return comparison.Verdict == ShadowVerdict.CannotTell
            && comparison.Differences.All(difference => difference is { Difference: null or 0, Fixed: null or { Low: 0, High: 0 }, Always: null or { Low: 0, High: 0 } });
    });

    [Fact]
    public void The_better_of_two_models_is_found_on_the_measure_that_is_asked_for()
    {
        var claims = DrawnPairs.Draw(new Random(3), 2_000, championNoise: 3, challengerNoise: 0.2);

        foreach (var primary in new[] { Measure.CostPerClaim, Measure.RocAuc })
        {
            var better = ShadowComparison.Of(claims, Nothing, Prices, primary);
            var worse = ShadowComparison.Of([.. claims.Select(Swap)], Nothing, Prices, primary);

            Assert.Equal((ShadowVerdict.ChallengerBetter, ShadowVerdict.ChallengerWorse), (better.Verdict, worse.Verdict));
            Assert.StartsWith($"The challenger is better: {primary.Name()} ", better.Statement, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_equal_models_one_is_seldom_called_better_however_often_one_looks()
    {
        const int Streams = 20;
        var random = new Random(4);

        var wrong = Enumerable.Range(0, Streams).Count(_ =>
        {
            var stream = DrawnPairs.Draw(random, 600, championNoise: 1, challengerNoise: 1);
            return s_looks.Any(looked => ShadowComparison.Of(stream[..looked], Nothing, Prices).Verdict != ShadowVerdict.CannotTell);
        });

        Assert.True(wrong <= 0.05 * Streams, $"{wrong} of {Streams}");
    }

    [Fact]
    public void With_few_claims_there_is_no_verdict()
    {
        var comparison = ShadowComparison.Of(DrawnPairs.Draw(new Random(5), 99, championNoise: 9, challengerNoise: 0.1), Nothing, Prices);

        Assert.Equal(ShadowVerdict.CannotTell, comparison.Verdict);
        Assert.Contains("99 judged claims", comparison.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void While_what_only_the_challenger_flags_is_not_judged_there_is_no_verdict()
    {
        var claims = DrawnPairs.Draw(new Random(6), 1_000, championNoise: 3, challengerNoise: 0.2).Where(claim => claim.ChampionCall || !claim.ChallengerCall).ToList();

        Assert.Equal(ShadowVerdict.CannotTell, ShadowComparison.Of(claims, new PairedCalls(900, 50, 1, 50), Prices).Verdict);
    }

    [Fact]
    public void Claims_that_were_judged_without_being_drawn_count_in_no_difference()
    {
        var claims = DrawnPairs.Draw(new Random(7), 300, championNoise: 2, challengerNoise: 1);
        var more = claims.Concat(claims.Where(claim => claim.IsImproper).Select(claim => claim with { ReviewMillionths = 0 })).ToList();

        var (without, with) = (ShadowComparison.Of(claims, Nothing, Prices), ShadowComparison.Of(more, Nothing, Prices));

        Assert.Equal(without.Differences, with.Differences);
        Assert.Equal((300, true), (with.Drawn, with.Judged > 300));
    }

    [Fact]
    public void Without_claims_nothing_is_defined() => Assert.All(ShadowComparison.Of([], Nothing, Prices).Differences, difference => Assert.Null(difference.Difference));

    [Fact]
    public void A_measure_that_has_no_better_decides_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ShadowComparison.Of([], Nothing, Prices, Measure.Prevalence));

    private static void ForAnyClaims(Func<List<PairedClaim>, bool> property) => Prop.ForAll(
        ArbMap.Default.ArbFor<(int Seed, byte Judged)>(), drawn => property(DrawnPairs.Draw(new Random(drawn.Seed), drawn.Judged, 2, 1))).Check(Config.QuickThrowOnFailure.WithMaxTest(10));

    private static PairedClaim Swap(PairedClaim claim) => claim with
    {
        ChampionRisk = claim.ChallengerRisk, ChampionCall = claim.ChallengerCall, ChallengerRisk = claim.ChampionRisk, ChallengerCall = claim.ChampionCall,
    };

    private static Interval? Turn(Interval? interval) => interval is null ? null : new Interval(-interval.High, -interval.Low);

    private static bool IsClose(Interval? one, Interval? other) =>
        (one, other) is (null, null) || (one is not null && other is not null && Math.Abs(one.Low - other.Low) < 1e-9 && Math.Abs(one.High - other.High) < 1e-9);
}
