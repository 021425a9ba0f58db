namespace Claims.Summaries.Selection;

/// <summary>
/// Chooses one after the other what is relevant and unlike what was chosen: the largest λ·rel(s) − (1 − λ)·max sim(s, chosen) (Carbonell and Goldstein, "The use of MMR, diversity-based reranking for reordering documents
/// and producing summaries", 1998). Time is candidates × chosen.
/// </summary>
internal static class MaximalMarginalRelevance
{
    /// <param name="relevance">[M] in [0, 1].</param>
    /// <param name="similarity">Of two of the M, in [0, 1].</param>
    /// <param name="lambda">In [0, 1].</param>
    /// <returns>At most <paramref name="most"/> of 0 … M−1 in the order of their choice; on a tie the first.</returns>
    public static IReadOnlyList<int> Choose(ReadOnlySpan<double> relevance, Func<int, int, double> similarity, double lambda, int most)
    {
        var closest = new double[relevance.Length];
        var chosen = new List<int>();
        var isChosen = new bool[relevance.Length];
        while (chosen.Count < Math.Min(most, relevance.Length))
        {
            var best = -1;
            for (var i = 0; i < relevance.Length; i++)
            {
                if (!isChosen[i] && (best < 0 || Gain(relevance, i) > Gain(relevance, best)))
                {
                    best = i;
                }
            }

            isChosen[best] = true;
            chosen.Add(best);
            for (var i = 0; i < relevance.Length; i++)
            {
                closest[i] = isChosen[i] ? closest[i] : Math.Max(closest[i], similarity(i, best));
            }
        }

        return chosen;

        double Gain(ReadOnlySpan<double> relevance, int i) => (lambda * relevance[i]) - ((1 - lambda) * closest[i]);
    }
}
