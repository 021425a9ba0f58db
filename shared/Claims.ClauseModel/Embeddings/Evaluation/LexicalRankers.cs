using Claims.Codes.Words;

namespace Claims.ClauseModel.Embeddings.Evaluation;

/// <summary>What words alone can do: the baselines.</summary>
internal static class LexicalRankers
{
    /// <summary>Okapi BM25 with k₁ = 1.2 and b = 0.75 (Robertson and Zaragoza, "The probabilistic relevance framework", 2009, equation 3.15).</summary>
    public static IRanker Bm25 { get; } = new Lexical(
        "BM25",
        (query, candidate, index) => query.Distinct().Sum(word =>
            candidate.Counts.GetValueOrDefault(word) is var count and > 0
                ? index.Rarity(word) * count * 2.2 / (count + (1.2 * (0.25 + (0.75 * candidate.Length / index.MeanLength))))
                : 0));

    /// <summary>Cosine of vectors of counts times log(N/n).</summary>
    public static IRanker TfIdf { get; } = new Lexical(
        "TF-IDF",
        (query, candidate, index) =>
        {
            var dot = query.Sum(word => candidate.Counts.GetValueOrDefault(word) * index.Rarity(word) * index.Rarity(word));
            var norm = Math.Sqrt(candidate.Counts.Sum(count => Math.Pow(count.Value * index.Rarity(count.Key), 2)));
            return norm > 0 ? dot / norm : 0;
        });

    private sealed record Candidate(IReadOnlyDictionary<string, int> Counts, int Length);

    private sealed class LexicalIndex(IReadOnlyList<Candidate> candidates)
    {
        private readonly Dictionary<string, int> _holders = candidates.SelectMany(candidate => candidate.Counts.Keys).CountBy(word => word).ToDictionary();

        public double MeanLength { get; } = candidates.Average(candidate => candidate.Length);

        /// <summary>log(1 + (N − n + ½)/(n + ½)), never negative.</summary>
        public double Rarity(string word) =>
            _holders.GetValueOrDefault(word) is var n ? Math.Log(1 + ((candidates.Count - n + 0.5) / (n + 0.5))) : 0;
    }

    private sealed class Lexical(string name, Func<List<string>, Candidate, LexicalIndex, double> score) : IRanker
    {
        public string Name => name;

        public Func<string, double[]> Index(IReadOnlyList<string> candidates)
        {
            var indexed = candidates.Select(text => WordNormaliser.Split(text))
                .Select(words => new Candidate(words.CountBy(word => word).ToDictionary(), words.Count))
                .ToArray();
            var index = new LexicalIndex(indexed);
            return query =>
            {
                var words = WordNormaliser.Split(query);
                return Array.ConvertAll(indexed, candidate => score(words, candidate, index));
            };
        }
    }
}
