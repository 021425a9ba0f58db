namespace Claims.ClauseModel.Explanation;

/// <summary>
/// How far a ranking of clauses says what the decision rests on (DeYoung et al., "ERASER: A Benchmark to Evaluate Rationalized NLP Models", 2020, section 4.1).
/// Both are averages over the top 1, 5, 10, 20 and 50 % of the clauses (the area over the perturbation curve), in units of the decided class's probability.
/// </summary>
/// <param name="Comprehensiveness">How much the probability falls without the top clauses; high where the ranking finds what matters.</param>
/// <param name="Sufficiency">How much it falls with the top clauses only; low where they are enough.</param>
public sealed record Faithfulness(double Comprehensiveness, double Sufficiency)
{
    private static readonly double[] Shares = [0.01, 0.05, 0.1, 0.2, 0.5];

    /// <param name="probability">Probability of the decided class from the claim's logit.</param>
    /// <param name="ranking">All clauses, the most important first.</param>
    internal static Faithfulness Of(ErasableClaim claim, Func<double, double> probability, ReadOnlySpan<int> ranking)
    {
        var whole = probability(claim.Risk);
        var (comprehensiveness, sufficiency) = (0.0, 0.0);
        foreach (var share in Shares)
        {
            var top = (int)Math.Ceiling(share * ranking.Length);
            comprehensiveness += whole - probability(claim.RiskUnder(InOrder(ranking[top..])));
            sufficiency += whole - probability(claim.RiskUnder(InOrder(ranking[..top])));
        }

        return new Faithfulness(comprehensiveness / Shares.Length, sufficiency / Shares.Length);
    }

    /// <summary>The same for rankings drawn at random, on average.</summary>
    internal static Faithfulness OfRandom(ErasableClaim claim, Func<double, double> probability, Random random, int rankings)
    {
        var (comprehensiveness, sufficiency) = (0.0, 0.0);
        int[] ranking = [.. Enumerable.Range(0, claim.Clauses)];
        for (var i = 0; i < rankings; i++)
        {
            random.Shuffle(ranking);
            var drawn = Of(claim, probability, ranking);
            comprehensiveness += drawn.Comprehensiveness / rankings;
            sufficiency += drawn.Sufficiency / rankings;
        }

        return new Faithfulness(comprehensiveness, sufficiency);
    }

    /// <summary>Clauses by their scores, highest first; of equal ones the earlier.</summary>
    internal static int[] Ranking(IReadOnlyList<double> scores) => [.. Enumerable.Range(0, scores.Count).OrderByDescending(c => scores[c])];

    private static int[] InOrder(ReadOnlySpan<int> clauses)
    {
        var kept = clauses.ToArray();
        Array.Sort(kept);
        return kept;
    }
}
