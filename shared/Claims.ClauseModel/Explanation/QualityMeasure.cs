using Claims.Contracts;
using Claims.Statistics.Ranking;

namespace Claims.ClauseModel.Explanation;

/// <summary>Tests an account of a decision against the network itself.</summary>
internal static class QualityMeasure
{
    /// <summary>Least change of a probability that is worth naming.</summary>
    public const double LeastEffect = 0.01;

    /// <summary>Attention shows a clause that is among so many first.</summary>
    public const int ShownClauses = 3;

    private const int RandomRankings = 5;
    private const int Seed = 71;

    public static ExplanationQuality Of(ClauseEvidence evidence)
    {
        var probability = evidence.Probabilities.OfClass(evidence.IsWrong);
        var (gradient, effects) = (evidence.ForDecision(evidence.Gradient), evidence.ForDecision(evidence.Effects));
        var byGradient = Faithfulness.Of(evidence.Claim, probability, Faithfulness.Ranking(gradient));
        var byAttention = Faithfulness.Of(evidence.Claim, probability, Faithfulness.Ranking(evidence.Attention));
        var atRandom = Faithfulness.OfRandom(evidence.Claim, probability, new Random(Seed), RandomRankings);
        return new ExplanationQuality
        {
            Comprehensiveness = SixDigits.Of(byGradient.Comprehensiveness),
            Sufficiency = SixDigits.Of(byGradient.Sufficiency),
            AttentionComprehensiveness = SixDigits.Of(byAttention.Comprehensiveness),
            AttentionSufficiency = SixDigits.Of(byAttention.Sufficiency),
            RandomComprehensiveness = SixDigits.Of(atRandom.Comprehensiveness),
            RandomSufficiency = SixDigits.Of(atRandom.Sufficiency),
            AttentionAgreement = SixDigits.Of(KendallTau.B(evidence.Attention, effects)),
            GradientAgreement = SixDigits.Of(KendallTau.B(gradient, effects)),
            AttentionDisagrees = Disagrees(evidence.Attention, effects),
        };
    }

    /// <summary>The clause without which the decided class's probability falls most, where it falls enough to speak of, is not among the first by attention.</summary>
    internal static bool Disagrees(double[] attention, double[] effects)
    {
        var first = Faithfulness.Ranking(effects).FirstOrDefault(-1);
        return first >= 0 && effects[first] >= LeastEffect && !Faithfulness.Ranking(attention).Take(ShownClauses).Contains(first);
    }


}
