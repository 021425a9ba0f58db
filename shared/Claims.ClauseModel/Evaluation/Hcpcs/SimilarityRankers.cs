namespace Claims.ClauseModel.Evaluation.Hcpcs;

/// <summary>Ways to score labels from similarities with the training codes alone, without training: the baselines.</summary>
internal static class SimilarityRankers
{
    /// <summary>A label is as near as the nearest of its codes.</summary>
    /// <param name="similarities">[T, C]</param>
    /// <returns>[T, E]</returns>
    public static float[] Nearest(Support support, float[] similarities, int queries) => ForEachCode(
        support, similarities, queries, float.NegativeInfinity, MathF.Max);

    /// <summary>A label is as near as the centroid of its codes' vectors: (Σ q·x)/‖Σ x‖.</summary>
    /// <param name="similarities">[T, C] inner products of vectors.</param>
    /// <param name="among">[C, C] inner products of the training codes themselves.</param>
    /// <returns>[T, E]</returns>
    public static float[] Centroid(Support support, float[] similarities, float[] among, int queries)
    {
        var (c, e) = (support.Codes.Count, support.Names.Count);
        var squares = new double[e];
        for (var one = 0; one < c; one++)
        {
            for (var other = 0; other < c; other++)
            {
                foreach (var label in support.LabelIds[one].Where(support.LabelIds[other].Contains))
                {
                    squares[label] += among[(one * c) + other];
                }
            }
        }

        var scores = ForEachCode(support, similarities, queries, 0, (sum, similarity) => sum + similarity);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= (float)Math.Sqrt(Math.Max(1e-12, squares[i % e]));
        }

        return scores;
    }

    /// <summary>The more training codes carry a label, the sooner it comes, whatever the code.</summary>
    /// <returns>[T, E]</returns>
    public static float[] MostFrequent(Support support, int queries) => ForEachCode(
        support, new float[queries * support.Codes.Count], queries, 0, (count, _) => count + 1);

    /// <summary>[T, C] cosines of the embeddings.</summary>
    public static float[] TextCosines(Support support, CodeSet queries)
    {
        var width = queries.Texts.Length / queries.Count;
        var cosines = new float[queries.Count * support.Codes.Count];
        Attention.MatrixMultiply.TransposedB(queries.Texts, support.Codes.Texts, [], cosines, queries.Count, support.Codes.Count, width);
        return cosines;
    }

    private static float[] ForEachCode(Support support, float[] similarities, int queries, float start, Func<float, float, float> fold)
    {
        var (c, e) = (support.Codes.Count, support.Names.Count);
        var scores = new float[queries * e];
        Array.Fill(scores, start);
        for (var query = 0; query < queries; query++)
        {
            for (var code = 0; code < c; code++)
            {
                foreach (var label in support.LabelIds[code])
                {
                    ref var score = ref scores[(query * e) + label];
                    score = fold(score, similarities[(query * c) + code]);
                }
            }
        }

        return scores;
    }
}
