namespace Claims.ClauseModel.Embeddings.Evaluation;

/// <summary>How well a ranker finds what belongs to each query.</summary>
/// <param name="MeanReciprocalRank">Mean over queries of one over the rank of the best candidate that belongs to it.</param>
/// <param name="HitAt1">Share of queries whose first candidate belongs.</param>
/// <param name="HitAt10">Share of queries with one that belongs among the first ten.</param>
public sealed record Retrieval(string Task, string Method, int Queries, int Candidates, double MeanReciprocalRank, double HitAt1, double HitAt10)
{
    /// <param name="belongs">Whether the candidate at the second index belongs to the query at the first.</param>
    internal static Retrieval Measure(
        string task, IRanker ranker, IReadOnlyList<string> queries, IReadOnlyList<string> candidates, Func<int, int, bool> belongs)
    {
        var score = ranker.Index(candidates);
        var ranks = queries.Select((query, q) => Rank(score(query), candidate => belongs(q, candidate))).ToList();
        return new Retrieval(
            task,
            ranker.Name,
            queries.Count,
            candidates.Count,
            ranks.Average(rank => 1.0 / rank),
            ranks.Average(rank => rank == 1 ? 1.0 : 0),
            ranks.Average(rank => rank <= 10 ? 1.0 : 0));
    }

    /// <summary>Candidates that do not belong and score the same stand before, so that a ranker which scores all alike gains nothing.</summary>
    private static int Rank(double[] scores, Func<int, bool> belongs)
    {
        var best = Enumerable.Range(0, scores.Length).Where(belongs).Select(i => scores[i]).DefaultIfEmpty(double.NegativeInfinity).Max();
        return 1 + Enumerable.Range(0, scores.Length).Count(i => scores[i] >= best && !belongs(i));
    }
}
