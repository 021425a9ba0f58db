using Claims.Codes.Building;
using Claims.Codes.Words;
using Claims.Contracts;

namespace Claims.ClauseModel.Embeddings.Training;

/// <summary>The texts to learn from: descriptions of the public code tables and sentences of the coding manual.</summary>
public static class TrainingCorpus
{
    /// <param name="tables">As <see cref="PublishedTables.Read"/> gives them, perhaps without what is held out.</param>
    /// <param name="sentences">As <see cref="CodingManual.Sentences"/> gives them.</param>
    public static IReadOnlyList<TrainingText> Build(
        IReadOnlyDictionary<CodeSystem, IReadOnlyList<DescribedCode>> tables, IReadOnlyList<string> sentences, EmbeddingOptions options)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(options);
        var texts = new List<TrainingText>();
        foreach (var (_, rows) in tables.OrderBy(table => table.Key))
        {
            var siblings = rows.CountBy(Family).ToDictionary(StringComparer.Ordinal);
            texts.AddRange(rows.Select(row => new TrainingText(Words(row), Math.Pow(siblings[Family(row)], -options.FamilyDamping))));
        }

        texts.AddRange(sentences.Select(sentence => new TrainingText(WordNormaliser.Split(sentence), 1)));
        return texts;
    }

    /// <summary>Codes with the same first four characters differ in side, encounter or dose.</summary>
    private static string Family(DescribedCode row) => row.Code[..Math.Min(4, row.Code.Length)];

    /// <summary>A short description that differs follows the long one, so that its abbreviations are learned beside what they stand for.</summary>
    private static List<string> Words(DescribedCode row) => row.ShortDescription.Length == 0 || row.ShortDescription == row.Description
        ? WordNormaliser.Split(row.Description)
        : WordNormaliser.Split($"{row.Description} {row.ShortDescription}");
}
