using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring.Attending;
using Claims.Statistics;

namespace Claims.ClauseModel.Scoring.Profiles;

/// <summary>
/// A line's attention told without the names of clauses, so that it can be compared across policies: the share of attention on each kind of clause,
/// split by how the line stands to it, and on none.
/// </summary>
/// <param name="Shares">[<see cref="Bins"/>] summing to one.</param>
/// <param name="Exclusion">Attention on exclusions that the line falls under.</param>
/// <param name="Broken">Attention on other clauses with a broken condition.</param>
/// <param name="Null">Attention on no clause.</param>
/// <param name="Entropy">Spread of the attention in [0, 1]: 1 when all clauses get the same.</param>
internal sealed record LinePattern(double[] Shares, double Exclusion, double Broken, double Null, double Entropy)
{
    private const int States = 3;

    /// <summary>A bin for each kind of clause and state, and one for none.</summary>
    public static int Bins { get; } = (Enum.GetValues<ClauseKind>().Length * States) + 1;

    public static LinePattern Of(LineAttention attention)
    {
        var shares = new double[Bins];
        var (exclusion, broken) = (0.0, 0.0);
        for (var c = 0; c < attention.Relations.Count; c++)
        {
            var (relation, weight) = (attention.Relations[c], attention.Weights[c]);
            var state = relation.IsBroken ? 2 : relation.InScope ? 1 : 0;
            shares[((int)relation.Clause.Kind * States) + state] += weight;
            if (state == 2)
            {
                var isExclusion = relation.Clause.Kind == ClauseKind.Exclusion;
                exclusion += isExclusion ? weight : 0;
                broken += isExclusion ? 0 : weight;
            }
        }

        shares[^1] = attention.NullWeight;
        var entropy = JensenShannon.Entropy(attention.Weights) / Math.Log2(Math.Max(2, attention.Weights.Length));
        return new LinePattern(shares, exclusion, broken, attention.NullWeight, entropy);
    }
}
