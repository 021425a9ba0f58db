using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Embeddings.Evaluation;
using Claims.Codes.Building;

namespace Claims.ClauseModel.Evaluation.Hcpcs;

/// <summary>
/// Ranks the Medicare coverage code and the manual section of HCPCS level II codes from their descriptions alone, for codes of which no near relative was
/// trained on. The word vectors know the descriptions, not the labels.
/// </summary>
public static class HcpcsEvaluation
{
    /// <param name="codesDirectory">Folder of the published tables.</param>
    /// <param name="part">The part to measure on: <see cref="HeldOut.Validation"/> while choosing, <see cref="HeldOut.Test"/> once.</param>
    /// <exception cref="FileNotFoundException">The folder lacks the HCPCS table.</exception>
    public static IReadOnlyList<HcpcsResult> Run(string codesDirectory, TextEmbedder embedder, HeldOut part, TextWriter progress)
    {
        ArgumentNullException.ThrowIfNull(embedder);
        ArgumentNullException.ThrowIfNull(progress);
        var table = PublishedTables.Hcpcs(codesDirectory);
        return [.. new[] { HcpcsTask.CoverageCode, HcpcsTask.ManualSection }.SelectMany(task => Run(table, task, embedder, part, progress))];
    }

    internal static IReadOnlyList<HcpcsResult> Run(
        IReadOnlyList<DescribedCode> table, HcpcsTask task, TextEmbedder embedder, HeldOut part, TextWriter progress)
    {
        var (support, validation, test) = HcpcsSplit.Of(table, task, embedder);
        var codes = part switch
        {
            HeldOut.Validation => validation,
            HeldOut.Test => test,
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "codes that are trained on say nothing of those never seen"),
        };
        var words = support.SharedWords(codes);
        var texts = SimilarityRankers.TextCosines(support, codes);
        return
        [
            Result("most frequent", SimilarityRankers.MostFrequent(support, codes.Count)),
            Result("TF-IDF nearest", SimilarityRankers.Nearest(support, words, codes.Count)),
            Result("TF-IDF centroid", SimilarityRankers.Centroid(support, words, support.SharedWords(support.Codes), codes.Count)),
            Result("embedding nearest", SimilarityRankers.Nearest(support, texts, codes.Count)),
            Result("attention, untrained", Trained(task.Attention with { Epochs = 0 })),
            Result("attention, text alone", Trained(task.Attention with { SharedWords = 0 })),
            Result("attention", Trained(task.Attention)),
        ];

        HcpcsResult Result(string method, float[] scores) => HcpcsResult.Of(task, method, support, codes, scores);

        float[] Trained(LabelAttentionOptions chosen) => new LabelAttentionTrainer(support, validation, chosen).Train(progress)(codes);
    }
}
