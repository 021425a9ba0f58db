using Claims.ClauseModel.Explanation;
using Claims.ClauseModel.Tests.Network;

namespace Claims.ClauseModel.Tests.Explanation;

public class FaithfulnessTests
{
    private const int Clauses = 20;

    private static readonly ErasableClaim Claim = new(Waves.Layout, Waves.Parameters(), [Waves.Claim(5, Clauses)], Waves.Policy(Clauses));

    [Fact]
    public void Both_are_means_over_the_top_1_5_10_20_and_50_percent()
    {
        int[] ranking = [.. Enumerable.Range(0, Clauses).Select(i => (i * 7) % Clauses)];
        var whole = Probability(Claim.Risk);
        var (comprehensiveness, sufficiency) = (0.0, 0.0);
        foreach (var top in (int[])[1, 1, 2, 4, 10])
        {
            comprehensiveness += (whole - Probability(Claim.RiskUnder([.. ranking.Skip(top).Order()]))) / 5;
            sufficiency += (whole - Probability(Claim.RiskUnder([.. ranking.Take(top).Order()]))) / 5;
        }

        var found = Faithfulness.Of(Claim, Probability, ranking);

        Assert.Equal(comprehensiveness, found.Comprehensiveness, 9);
        Assert.Equal(sufficiency, found.Sufficiency, 9);
    }

    [Fact]
    public void Clauses_ranked_by_what_they_do_are_more_comprehensive_than_at_random_and_those_in_reverse_less()
    {
        var effects = LeaveOneOut.Clauses(Claim, Probability);

        var best = Faithfulness.Of(Claim, Probability, Faithfulness.Ranking(effects));
        var worst = Faithfulness.Of(Claim, Probability, Faithfulness.Ranking([.. effects.Select(effect => -effect)]));
        var random = Faithfulness.OfRandom(Claim, Probability, new Random(3), 20);

        Assert.InRange(random.Comprehensiveness, worst.Comprehensiveness + 1e-4, best.Comprehensiveness - 1e-4);
    }

    [Fact]
    public void The_same_seed_draws_the_same_random_rankings() => Assert.Equal(
        Faithfulness.OfRandom(Claim, Probability, new Random(3), 4), Faithfulness.OfRandom(Claim, Probability, new Random(3), 4));

    [Fact]
    public void Of_clauses_with_equal_scores_the_earlier_comes_first() => Assert.Equal([2, 0, 1, 3], Faithfulness.Ranking([0.5, 0.5, 0.9, 0.1]));

    private static double Probability(double logit) => 1 / (1 + Math.Exp(-logit));
}
