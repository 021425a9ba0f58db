namespace Claims.ClauseModel.Evaluation.Hcpcs;

/// <summary>
/// Cosines of TF-IDF vectors over an inverted index: counts times log((1 + N)/(1 + n)) + 1, as scikit-learn weighs them by default. Words that no indexed text
/// has count for nothing.
/// </summary>
internal sealed class TfIdf
{
    private readonly int _documents;
    private readonly Dictionary<string, List<(int Document, float Weight)>> _postings = [];
    private readonly Dictionary<string, double> _rarity;

    /// <param name="documents">The words of each indexed text.</param>
    public TfIdf(IReadOnlyList<IReadOnlyList<string>> documents)
    {
        _documents = documents.Count;
        _rarity = documents.SelectMany(words => words.Distinct()).CountBy(word => word)
            .ToDictionary(word => word.Key, word => Math.Log((1.0 + _documents) / (1.0 + word.Value)) + 1);
        for (var document = 0; document < documents.Count; document++)
        {
            foreach (var (word, weight) in Vector(documents[document]))
            {
                _postings.TryAdd(word, []);
                _postings[word].Add((document, weight));
            }
        }
    }

    /// <param name="into">[N] overwritten: the cosine with each indexed text, 0 without a common word.</param>
    public void Cosines(IReadOnlyList<string> words, Span<float> into)
    {
        into[.._documents].Clear();
        foreach (var (word, weight) in Vector(words))
        {
            foreach (var (document, other) in _postings[word])
            {
                into[document] += weight * other;
            }
        }
    }

    private List<(string Word, float Weight)> Vector(IReadOnlyList<string> words)
    {
        var counts = words.Where(_rarity.ContainsKey).CountBy(word => word).Select(word => (Word: word.Key, Weight: word.Value * _rarity[word.Key])).ToList();
        var norm = Math.Sqrt(counts.Sum(word => word.Weight * word.Weight));
        return counts.ConvertAll(word => (word.Word, (float)(word.Weight / norm)));
    }
}
