using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Embeddings.Evaluation;
using Claims.ClauseModel.Tests.Policies;

namespace Claims.ClauseModel.Tests.Embeddings.Evaluation;

public class RetrievalTests
{
    private static readonly string[] Texts = ["fracture of femur", "fracture of tibia", "glucose monitor"];

    [Fact]
    public void A_ranker_that_finds_everything_first_has_rank_one()
    {
        var retrieval = Retrieval.Measure("t", LexicalRankers.Bm25, ["femur fracture", "monitor"], Texts, (q, c) => q == 0 ? c == 0 : c == 2);

        Assert.Equal((1, 1, 1), (retrieval.MeanReciprocalRank, retrieval.HitAt1, retrieval.HitAt10));
    }

    [Fact]
    public void A_ranker_that_scores_all_alike_gains_nothing()
    {
        var retrieval = Retrieval.Measure("t", LexicalRankers.TfIdf, ["unknown"], Texts, (_, c) => c == 0);

        Assert.Equal(1.0 / 3, retrieval.MeanReciprocalRank, 1e-12);
    }

    [Fact]
    public void Rare_words_count_more_than_common_ones()
    {
        var scores = LexicalRankers.Bm25.Index(Texts)("fracture tibia");

        Assert.True(scores[1] > scores[0] && scores[0] > scores[2]);
    }

    [Fact]
    public void The_vectors_find_clauses_by_meaning_better_than_words_do()
    {
        var measured = ClauseParaphrases.Measure(ShippedPolicies.Library, TextEmbedder.Load()).ToDictionary(retrieval => retrieval.Method);

        Assert.True(measured["embedding"].MeanReciprocalRank > measured["BM25"].MeanReciprocalRank);
    }
}
