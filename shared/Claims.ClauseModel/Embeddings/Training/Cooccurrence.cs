using Claims.Codes.Words;

namespace Claims.ClauseModel.Embeddings.Training;

/// <summary>How often words stand near each other, and what that says of them.</summary>
internal static class Cooccurrence
{
    /// <summary>Exponent that flattens the distribution of contexts (Levy, Goldberg and Dagan 2015, section 3.1).</summary>
    private const double ContextSmoothing = 0.75;

    /// <summary>
    /// Positive pointwise mutual information, max(0, log p(w, c) / (p(w)·p(c)^¾)), of words within a window, nearer ones weighing more
    /// (1/distance); its factorisation is what skip-gram with negative sampling does implicitly (Levy and Goldberg 2014).
    /// </summary>
    public static SparseMatrix PositiveMutualInformation(IReadOnlyList<TrainingText> texts, Vocabulary vocabulary, int window)
    {
        var counts = Count(texts, vocabulary, window);
        var size = vocabulary.Count;
        var totals = new double[size];
        foreach (var (pair, count) in counts)
        {
            totals[pair / size] += count;
        }

        var smoothed = Array.ConvertAll(totals, count => Math.Pow(count, ContextSmoothing));
        var smoothedTotal = smoothed.Sum();
        var starts = new int[size + 1];
        var columns = new List<int>(counts.Count);
        var values = new List<double>(counts.Count);
        foreach (var (pair, count) in counts)
        {
            var (word, context) = ((int)(pair / size), (int)(pair % size));
            // The smoothing makes the matrix lopsided; its mean with the transpose is symmetric again.
            var information = Math.Log(count * smoothedTotal / (totals[word] * smoothed[context]));
            var transposed = Math.Log(count * smoothedTotal / (totals[context] * smoothed[word]));
            if (information + transposed > 0)
            {
                starts[word + 1]++;
                columns.Add(context);
                values.Add((information + transposed) / 2);
            }
        }

        for (var i = 0; i < size; i++)
        {
            starts[i + 1] += starts[i];
        }

        return new SparseMatrix(starts, [.. columns], [.. values]);
    }

    /// <summary>Weighted counts of ordered pairs (word · size + context), ascending.</summary>
    private static List<KeyValuePair<long, double>> Count(IReadOnlyList<TrainingText> texts, Vocabulary vocabulary, int window)
    {
        var counts = new Dictionary<long, double>();
        foreach (var text in texts)
        {
            var ids = text.Words.Select(vocabulary.IdOf).ToArray();
            for (var i = 0; i < ids.Length; i++)
            {
                for (var j = i + 1; j < ids.Length && j - i <= window; j++)
                {
                    if (ids[i] >= 0 && ids[j] >= 0 && ids[i] != ids[j])
                    {
                        Add(ids[i], ids[j], text.Weight / (j - i));
                        Add(ids[j], ids[i], text.Weight / (j - i));
                    }
                }
            }
        }

        return [.. counts.OrderBy(pair => pair.Key)];

        void Add(int word, int context, double weight)
        {
            var pair = ((long)word * vocabulary.Count) + context;
            counts[pair] = counts.GetValueOrDefault(pair) + weight;
        }
    }
}
