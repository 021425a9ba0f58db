using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Embeddings.Evaluation;

/// <summary>
/// Services described in everyday words, each with the clause of a shipped policy that speaks of them. Written without looking at any
/// ranking, and never used to choose anything.
/// </summary>
public static class ClauseParaphrases
{
    private static readonly (string PolicyId, string Text, string[] ClauseIds)[] Paraphrases =
    [
        ("commercial-ppo", "behind-the-ear sound amplifier fitted for a deaf patient", ["3.3"]),
        ("commercial-ppo", "in vitro fertilization cycle with embryo transfer", ["3.4"]),
        ("commercial-ppo", "needles placed by a traditional practitioner to relieve back pain", ["3.6"]),
        ("commercial-ppo", "trimming of toenails and paring of calluses", ["3.12"]),
        ("commercial-ppo", "gastric bypass operation for morbid obesity", ["5.2"]),
        ("commercial-ppo", "motorized chair for a patient who cannot walk", ["5.3"]),
        ("commercial-ppo", "x-ray of the breasts to find cancer early in a woman of thirty-two", ["2.8", "4.5"]),
        ("commercial-ppo", "reshaping of the nose to look better", ["3.1", "3.2"]),
        ("commercial-ppo", "artificial kidney treatment for renal failure", ["2.22"]),
        ("commercial-ppo", "spinal adjustment, fifteenth visit this year", ["4.4"]),
        ("part-b-dme", "stationary concentrator that supplies oxygen at home", ["2.6"]),
        ("part-b-dme", "artificial leg below the knee", ["2.15", "5.3"]),
        ("part-b-dme", "sterile gauze pads for a pressure ulcer", ["2.16"]),
        ("part-b-dme", "adult diapers for urinary leakage", ["3.10"]),
        ("dental-plan", "whitening of front teeth", ["3.1"]),
        ("dental-plan", "replacement of missing teeth by a full upper plate", ["2.8", "4.11"]),
    ];

    /// <summary>Mean over paraphrases, each held against all clauses of its policy.</summary>
    public static IReadOnlyList<Retrieval> Measure(PolicyLibrary policies, TextEmbedder embedder)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return [.. new[] { LexicalRankers.TfIdf, LexicalRankers.Bm25, new EmbeddingRanker("embedding", embedder) }.Select(ranker => Joined(policies, ranker))];
    }

    private static Retrieval Joined(PolicyLibrary policies, IRanker ranker)
    {
        var parts = Paraphrases.GroupBy(paraphrase => paraphrase.PolicyId).Select(group =>
        {
            var clauses = policies.Find(group.Key, null).Clauses;
            var queries = group.ToList();
            return Retrieval.Measure(
                "Paraphrase to clause",
                ranker,
                [.. queries.Select(query => query.Text)],
                [.. clauses.Select(clause => clause.Text)],
                (query, candidate) => queries[query].ClauseIds.Contains(clauses[candidate].Id));
        }).ToList();
        return parts[0] with
        {
            Queries = parts.Sum(part => part.Queries),
            Candidates = parts.Sum(part => part.Candidates),
            MeanReciprocalRank = Mean(part => part.MeanReciprocalRank),
            HitAt1 = Mean(part => part.HitAt1),
            HitAt10 = Mean(part => part.HitAt10),
        };

        double Mean(Func<Retrieval, double> measure) => parts.Sum(part => measure(part) * part.Queries) / parts.Sum(part => part.Queries);
    }
}
