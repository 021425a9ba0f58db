using Claims.Contracts;
using Claims.Statistics;
using Claims.Tracking.Summaries;

namespace Claims.Tracking.Tests.Summaries;

public sealed class SideBySideTests
{
    private static readonly SummaryOrigin s_old = new("attention", "1");
    private static readonly SummaryOrigin s_new = new("attention", "2");

    [Fact]
    public void P_values_are_those_of_SciPy() => Assert.All(GoldenSummaries.Read().Coins, coins =>
    {
        Assert.Equal(coins.Sign, McNemar.PValue(coins.First, coins.Second), 1e-9);
        Assert.Equal(coins.Always, FairCoin.AlwaysPValue(coins.First, coins.Second), 1e-7);
    });

    [Fact]
    public void A_fair_coin_is_hardly_ever_called_unfair_though_one_looks_after_every_throw()
    {
        var random = new Random(3);

        var called = Enumerable.Range(0, 500).Count(_ =>
        {
            var (first, isCalled) = (0, false);
            for (var n = 1; n <= 400; n++)
            {
                first += random.Next(2);
                isCalled |= FairCoin.AlwaysPValue(first, n - first) <= 0.05;
            }

            return isCalled;
        });

        Assert.InRange(called, 1, 25);
    }

    [Fact]
    public void The_one_that_reviewers_prefer_is_found_better_wherever_it_is_shown()
    {
        var compared = Enumerable.Range(0, 40).Select(i => i % 2 == 0
            ? Compared(i, s_old, s_new, i < 32 ? SummaryPreference.Second : SummaryPreference.Neither)
            : Compared(i, s_new, s_old, i < 32 ? SummaryPreference.First : SummaryPreference.Second));

        var pair = Assert.Single(SideBySide.Of(compared));

        Assert.Equal((s_old, s_new, 40, 40), (pair.One, pair.Other, pair.Comparisons, pair.Claims));
        Assert.Equal((4, 32, 4), (pair.OneWins, pair.OtherWins, pair.Undecided));
        Assert.Equal((SummaryVerdict.OtherBetter, 1.0 / 9), (pair.Verdict, pair.OneShare!.Value));
        Assert.Equal(16 / 36.0, pair.FirstShownShare!.Value);
        Assert.StartsWith("attention 2 is better: of 40 compared claims attention 1 was preferred on 4, attention 2 on 32, neither on 4", pair.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_counts_once_for_what_most_of_its_reviewers_say_now()
    {
        SummaryComparison[] compared =
        [
            Compared(1, s_old, s_new, SummaryPreference.First, claim: "a", reviewer: "x"),
            Compared(2, s_old, s_new, SummaryPreference.First, claim: "a", reviewer: "y"),
            Compared(3, s_new, s_old, SummaryPreference.First, claim: "a", reviewer: "z"),
            Compared(4, s_old, s_new, SummaryPreference.Second, claim: "b", reviewer: "x"),
            Compared(5, s_old, s_new, SummaryPreference.First, claim: "b", reviewer: "x"),
            Compared(6, s_old, s_old, SummaryPreference.First, claim: "b", reviewer: "y"),
        ];

        var pair = Assert.Single(SideBySide.Of(compared.Reverse()));

        Assert.Equal((4, 2, 2, 0, 0), (pair.Comparisons, pair.Claims, pair.OneWins, pair.OtherWins, pair.Undecided));
        Assert.Equal(SummaryVerdict.CannotTell, pair.Verdict);
    }

    [Fact]
    public void Without_a_preference_there_is_no_share()
    {
        var pair = Assert.Single(SideBySide.Of([Compared(1, s_old, s_new, SummaryPreference.Neither)]));

        Assert.Equal((null, null, 1, 1), (pair.OneShare, pair.FirstShownShare, pair.PValue, pair.AlwaysPValue));
    }

    private static SummaryComparison Compared(int i, SummaryOrigin first, SummaryOrigin second, SummaryPreference preferred, string? claim = null, string reviewer = "r") =>
        SummaryComparison.Of(new SummariesCompared
        {
            ComparisonId = $"{i}", ClaimId = claim ?? $"c{i}", First = first, Second = second, Preferred = preferred, Reviewer = reviewer, ComparedAt = Drawn.Moment.AddMinutes(i),
        });
}
