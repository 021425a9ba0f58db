using Claims.Summaries.Reading;

namespace Claims.Summaries.Words;

/// <summary>
/// Weights of words by how few sentences of the file hold them: tf · (ln((1 + n) / (1 + df)) + 1), vectors scaled to length one (Salton and Buckley, "Term-weighting approaches in automatic text
/// retrieval", 1988; smoothed as scikit-learn's TfidfVectorizer does).
/// </summary>
internal sealed class TfIdf
{
    private readonly double[] _idf;

    public TfIdf(ReadFile file)
    {
        var df = new int[file.Words.Count];
        var last = new int[file.Words.Count];
        for (var sentence = 0; sentence < file.Count; sentence++)
        {
            foreach (var token in file.TokensOf(sentence))
            {
                if (last[token.Word] != sentence + 1)
                {
                    (last[token.Word], df[token.Word]) = (sentence + 1, df[token.Word] + 1);
                }
            }
        }

        _idf = Array.ConvertAll(df, count => Math.Log((1.0 + file.Count) / (1 + count)) + 1);
        Largest = Math.Log((1.0 + file.Count) / 2) + 1;
    }

    /// <summary>Weight of a word that one sentence holds.</summary>
    public double Largest { get; }

    /// <summary>Weight of one mention of a word.</summary>
    public double Of(int word) => _idf[word];

    /// <summary>Replaces the numbers of words by the vector of length one that they make; words that the file lacks are left out.</summary>
    /// <param name="words">Repeated ones too.</param>
    public Dictionary<int, double> Vector(IEnumerable<int> words)
    {
        var vector = new Dictionary<int, double>();
        foreach (var word in words.Where(word => (uint)word < (uint)_idf.Length))
        {
            vector[word] = vector.GetValueOrDefault(word) + _idf[word];
        }

        var norm = Math.Sqrt(vector.Values.Sum(weight => weight * weight));
        return vector.ToDictionary(entry => entry.Key, entry => entry.Value / norm);
    }

    /// <summary>Cosine of a sentence with a vector, in [0, 1].</summary>
    public double Cosine(ReadOnlySpan<Token> tokens, Dictionary<int, double> vector)
    {
        var counts = new Dictionary<int, int>();
        foreach (var token in tokens)
        {
            counts[token.Word] = counts.GetValueOrDefault(token.Word) + 1;
        }

        var (dot, square) = (0.0, 0.0);
        foreach (var (word, count) in counts)
        {
            var weight = count * _idf[word];
            dot += weight * vector.GetValueOrDefault(word);
            square += weight * weight;
        }

        return square == 0 ? 0 : Math.Min(1, dot / Math.Sqrt(square));
    }

    /// <summary>Cosine of two such vectors.</summary>
    public static double Cosine(Dictionary<int, double> a, Dictionary<int, double> b)
    {
        var dot = 0.0;
        foreach (var (word, weight) in a)
        {
            dot += weight * b.GetValueOrDefault(word);
        }

        return Math.Min(1, dot);
    }
}
