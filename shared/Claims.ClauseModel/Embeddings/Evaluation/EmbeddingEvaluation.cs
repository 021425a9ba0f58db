using Claims.ClauseModel.Embeddings.Training;
using Claims.Codes;
using Claims.Codes.Building;
using Claims.Contracts;

namespace Claims.ClauseModel.Embeddings.Evaluation;

/// <summary>
/// Trains without the held-out codes and measures on them: the HCPCS level II description that a short description belongs to, and an ICD-10-CM code of the
/// chapter that an ICD-9-CM description belongs to; BM25 and TF-IDF beside it.
/// </summary>
public static class EmbeddingEvaluation
{
    /// <summary>ICD-10-CM has so many codes that every eleventh is enough to choose from.</summary>
    private const int DiagnosisStep = 11;

    /// <param name="part">
    /// The part to measure on: <see cref="HeldOut.Validation"/> while choosing, <see cref="HeldOut.Test"/> once. Neither is trained on.
    /// </param>
    public static IReadOnlyList<Retrieval> Run(string codesDirectory, EmbeddingOptions options, HeldOut part, TextWriter progress)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        var tables = PublishedTables.Read(codesDirectory);
        var embedder = Trained(tables, codesDirectory, options, progress);
        return new[] { LexicalRankers.TfIdf, LexicalRankers.Bm25, new EmbeddingRanker("embedding", embedder) }
            .SelectMany(ranker => new[] { ShortDescriptions(ranker, tables[CodeSystem.Hcpcs], part), Diagnoses(ranker, tables, part) })
            .OrderBy(retrieval => retrieval.Task, StringComparer.Ordinal)
            .ToList();
    }

    private static TextEmbedder Trained(
        IReadOnlyDictionary<CodeSystem, IReadOnlyList<DescribedCode>> tables, string codesDirectory, EmbeddingOptions options, TextWriter progress)
    {
        var seen = tables.ToDictionary(
            table => table.Key,
            table => table.Key is CodeSystem.Hcpcs or CodeSystem.Icd9Cm
                ? (IReadOnlyList<DescribedCode>)[.. table.Value.Where(row => HeldOutSplit.Of(row.Code) == HeldOut.Train)]
                : table.Value);
        var texts = TrainingCorpus.Build(seen, CodingManual.Sentences(codesDirectory), options);
        return new TextEmbedder(EmbeddingTrainer.Train(texts, options, progress), CodeCatalogue.Load());
    }

    private static Retrieval ShortDescriptions(IRanker ranker, IReadOnlyList<DescribedCode> hcpcs, HeldOut part)
    {
        var queries = hcpcs
            .Where(row => HeldOutSplit.Of(row.Code) == part)
            .Where(row => !row.Description.StartsWith(row.ShortDescription, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return Retrieval.Measure(
            "HCPCS II short to long description",
            ranker,
            [.. queries.Select(row => row.ShortDescription)],
            [.. hcpcs.Select(row => row.Description)],
            (query, candidate) => hcpcs[candidate].Description == queries[query].Description);
    }

    private static Retrieval Diagnoses(IRanker ranker, IReadOnlyDictionary<CodeSystem, IReadOnlyList<DescribedCode>> tables, HeldOut part)
    {
        var queries = tables[CodeSystem.Icd9Cm].Where(row => row.IsBillable && HeldOutSplit.Of(row.Code) == part).ToList();
        var candidates = tables[CodeSystem.Icd10Cm].Where((row, i) => row.IsBillable && i % DiagnosisStep == 0).ToList();
        var wanted = queries.ConvertAll(row => DiagnosisChapters.Of(CodeSystem.Icd9Cm, row.Code));
        var offered = candidates.ConvertAll(row => DiagnosisChapters.Of(CodeSystem.Icd10Cm, row.Code));
        return Retrieval.Measure(
            "ICD-9-CM description to ICD-10-CM chapter",
            ranker,
            [.. queries.Select(row => row.Description)],
            [.. candidates.Select(row => row.Description)],
            (query, candidate) => offered[candidate] == wanted[query]);
    }
}
