using Claims.Contracts;
using Claims.Statistics;

namespace Claims.Tracking.Faithfulness;

/// <summary>What the faithfulness of the explanations of some claims is computed from.</summary>
/// <param name="Claims">How many.</param>
/// <param name="Comprehensiveness">Falls without the clauses that the explanation names.</param>
/// <param name="Sufficiency">Falls with those only.</param>
/// <param name="RandomComprehensiveness">The first with random clauses.</param>
/// <param name="RandomSufficiency">The second with random clauses.</param>
/// <param name="AttentionDisagrees">Claims whose attention misses the clause that mattered most.</param>
public sealed record FaithfulnessSums(
    long Claims, MeanSums Comprehensiveness, MeanSums Sufficiency, MeanSums RandomComprehensiveness, MeanSums RandomSufficiency, long AttentionDisagrees)
{
    public static FaithfulnessSums None { get; } = new(0, default, default, default, default, 0);

    public static FaithfulnessSums operator +(FaithfulnessSums left, FaithfulnessSums right) => new(
        left.Claims + right.Claims,
        left.Comprehensiveness + right.Comprehensiveness,
        left.Sufficiency + right.Sufficiency,
        left.RandomComprehensiveness + right.RandomComprehensiveness,
        left.RandomSufficiency + right.RandomSufficiency,
        left.AttentionDisagrees + right.AttentionDisagrees);

    public static FaithfulnessSums Add(FaithfulnessSums left, FaithfulnessSums right) => left + right;

    /// <summary>Null where there are no claims.</summary>
    public MeasuredFaithfulness? ToMeasured()
    {
        if (Claims == 0)
        {
            return null;
        }

        var disagrees = WilsonInterval.Around(AttentionDisagrees / (double)Claims, Claims);
        return new MeasuredFaithfulness
        {
            Claims = Claims,
            Comprehensiveness = Comprehensiveness.Mean(Claims),
            Sufficiency = Sufficiency.Mean(Claims),
            RandomComprehensiveness = RandomComprehensiveness.Mean(Claims),
            RandomSufficiency = RandomSufficiency.Mean(Claims),
            AttentionDisagrees = new MeasuredMean(disagrees.Value, disagrees.Low, disagrees.High),
        };
    }
}
