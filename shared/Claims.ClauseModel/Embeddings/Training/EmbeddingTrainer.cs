using System.Globalization;
using Claims.Codes.Building;
using Claims.Codes.Words;

namespace Claims.ClauseModel.Embeddings.Training;

/// <summary>Trains word vectors from the public tables: mutual information, factorised, rounded. The same input gives the same bytes.</summary>
public static class EmbeddingTrainer
{
    /// <param name="codesDirectory">Folder with the gzip files that <see cref="PublishedTables"/> and <see cref="CodingManual"/> name.</param>
    /// <param name="progress">One line for each step.</param>
    /// <returns>The file, as <see cref="TextEmbedder.Read"/> takes it.</returns>
    /// <exception cref="FileNotFoundException">A table is missing.</exception>
    public static byte[] Train(string codesDirectory, EmbeddingOptions options, TextWriter progress)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        var texts = TrainingCorpus.Build(PublishedTables.Read(codesDirectory), CodingManual.Sentences(codesDirectory), options);
        var file = EmbeddingFile.Write(Train(texts, options, progress));
        progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Length:N0} bytes"));
        return file;
    }

    /// <summary>The same for texts that are at hand.</summary>
    internal static WordVectors Train(IReadOnlyList<TrainingText> texts, EmbeddingOptions options, TextWriter progress)
    {
        var vocabulary = Vocabulary(texts, options.FewestTexts);
        progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count:N0} texts, {vocabulary.Count:N0} words"));
        var information = Cooccurrence.PositiveMutualInformation(texts, vocabulary, options.Window);
        progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{information.Values.Length:N0} pairs of words"));
        var (values, vectors) = RandomizedEigen.Leading(information, options.Dimensions, new Random(options.Seed));
        var (rounded, scales) = Rounded(Scaled(values, vectors, options), options.Dimensions);
        return new WordVectors(vocabulary, options.Dimensions, rounded, scales, Weights(texts, vocabulary, options.FrequencySmoothing));
    }

    private static Vocabulary Vocabulary(IReadOnlyList<TrainingText> texts, int fewest) => new(
        texts.SelectMany(text => text.Words.Distinct())
            .CountBy(word => word)
            .Where(count => count.Value >= fewest)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => count.Key));

    /// <summary>Rows of length one: how often a word was seen must not say how much it means.</summary>
    private static double[] Scaled(double[] values, double[] vectors, EmbeddingOptions options)
    {
        var d = options.Dimensions;
        var scaled = new double[vectors.Length];
        for (var start = 0; start < vectors.Length; start += d)
        {
            var norm = 0.0;
            for (var j = 0; j < d; j++)
            {
                scaled[start + j] = vectors[start + j] * Math.Pow(Math.Abs(values[j]), options.EigenvaluePower);
                norm += scaled[start + j] * scaled[start + j];
            }

            for (var j = 0; j < d && norm > 0; j++)
            {
                scaled[start + j] /= Math.Sqrt(norm);
            }
        }

        return scaled;
    }

    /// <summary>Eight bits a number, with one step size for each word.</summary>
    private static (sbyte[] Vectors, float[] Scales) Rounded(double[] vectors, int d)
    {
        var rounded = new sbyte[vectors.Length];
        var scales = new float[vectors.Length / d];
        for (var word = 0; word < scales.Length; word++)
        {
            var row = vectors.AsSpan(word * d, d);
            var largest = 0.0;
            foreach (var value in row)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            scales[word] = (float)(largest / sbyte.MaxValue);
            for (var j = 0; j < d && largest > 0; j++)
            {
                rounded[(word * d) + j] = (sbyte)Math.Round(row[j] / largest * sbyte.MaxValue);
            }
        }

        return (rounded, scales);
    }

    private static float[] Weights(IReadOnlyList<TrainingText> texts, Vocabulary vocabulary, double smoothing)
    {
        var counts = new double[vocabulary.Count];
        foreach (var text in texts)
        {
            foreach (var id in text.Words.Select(vocabulary.IdOf).Where(id => id >= 0))
            {
                counts[id] += text.Weight;
            }
        }

        var total = counts.Sum();
        return Array.ConvertAll(counts, count => (float)(smoothing / (smoothing + (count / total))));
    }
}
