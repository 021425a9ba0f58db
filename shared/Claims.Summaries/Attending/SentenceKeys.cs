using Claims.Summaries.Concepts;
using Claims.Summaries.Reading;

namespace Claims.Summaries.Attending;

/// <summary>The keys of a file's n sentences and what speaks for or against each whatever is asked. Memory is linear in n.</summary>
internal sealed class SentenceKeys
{
    private const int FewWords = 4;

    private SentenceKeys(float[] keys, float[] bias) => (Keys, Bias) = (keys, bias);

    /// <summary>[n, D]</summary>
    public float[] Keys { get; }

    /// <summary>[n] in the unit of the dot products.</summary>
    public float[] Bias { get; }

    public static SentenceKeys Of(ReadFile file, KeySpace space, EncoderSettings settings, CancellationToken cancellation)
    {
        var keys = new float[file.Count * space.Width];
        var bias = new float[file.Count];
        var hashes = new ulong[file.Words.Count];
        for (var word = 0; word < hashes.Length; word++)
        {
            hashes[word] = MedicalTerms.Shared.HashOf(file.Words[word]);
        }

        var bounds = Partition(file.Count);
        Parallel.For(0, bounds.Length - 1, new ParallelOptions { CancellationToken = cancellation }, part =>
        {
            var (terms, neighbour) = (new List<TermPlace>(), new float[space.TextWidth]);
            for (var sentence = bounds[part]; sentence < bounds[part + 1]; sentence++)
            {
                var tokens = file.TokensOf(sentence);
                var row = keys.AsSpan(sentence * space.Width, space.Width);
                terms.Clear();
                MedicalTerms.Shared.Find(tokens, hashes, terms);
                space.Text(tokens, row[..space.TextWidth]);
                AddNeighbours(file, space, sentence, settings.Neighbours, neighbour, row[..space.TextWidth]);
                KeySpace.Scale(row[..space.TextWidth], 1);
                space.Codes(terms, row);
                bias[sentence] = BiasOf(file, sentence, terms, settings) + (settings.Rarity * space.Rarity(tokens));
            }
        });
        return new SentenceKeys(keys, bias);
    }

    /// <summary>Sentences of the same document only.</summary>
    private static void AddNeighbours(ReadFile file, KeySpace space, int sentence, float share, float[] neighbour, Span<float> text)
    {
        if (share == 0)
        {
            return;
        }

        foreach (var other in (ReadOnlySpan<int>)[sentence - 1, sentence + 1])
        {
            if (other >= 0 && other < file.Count && file.DocumentOf[other] == file.DocumentOf[sentence])
            {
                space.Text(file.TokensOf(other), neighbour);
                System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(neighbour, share, text, text);
            }
        }
    }

    private static float BiasOf(ReadFile file, int sentence, List<TermPlace> terms, EncoderSettings settings)
    {
        var text = file.Span(sentence);
        var bias = text.ContainsAnyInRange('0', '9') ? settings.StatesNumber : 0;
        bias += file.TokensOf(sentence).Length < FewWords ? settings.TooShort : 0;
        if (terms.Count > 0 && settings.NotPresent != 0)
        {
            var (context, start) = (ConText.Of(text, file.Sentences[sentence].Section), file.Sentences[sentence].Start);
            bias += terms.TrueForAll(place => context.At(place.Start - start, place.Length) != Assertion.Present) ? settings.NotPresent : 0;
        }

        return bias;
    }

    /// <summary>Equal parts, of which each sentence's result depends on none.</summary>
    private static int[] Partition(int count)
    {
        var parts = Math.Clamp(count / 256, 1, Environment.ProcessorCount * 4);
        return [.. Enumerable.Range(0, parts + 1).Select(part => (int)((long)count * part / parts))];
    }
}
