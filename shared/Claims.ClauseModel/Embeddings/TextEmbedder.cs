using System.Collections.Concurrent;
using System.Numerics.Tensors;
using Claims.Codes;
using Claims.Codes.Words;
using Claims.Contracts;

namespace Claims.ClauseModel.Embeddings;

/// <summary>
/// Turns text and codes into vectors: the sum of the words' vectors, frequent words weighing less, scaled to length one (Arora, Liang and Ma, "A simple but
/// tough-to-beat baseline for sentence embeddings", 2017; taking out their common component did not help here). Immutable but for its caches; safe for
/// many threads.
/// </summary>
public sealed class TextEmbedder
{
    /// <summary>Share of the section's words in a code's vector, beside those of its description.</summary>
    private const float SectionShare = 0.3f;

    /// <summary>Codes that are not listed come from outside, without bound: beyond this many, they are computed anew.</summary>
    private const int MaxCachedCodes = 1 << 16;

    private static readonly Lazy<TextEmbedder> Shipped = new(() =>
    {
        using var file = typeof(TextEmbedder).Assembly.GetManifestResourceStream("embeddings.bin")
            ?? throw new InvalidOperationException("The assembly lacks its resource embeddings.bin.");
        return new TextEmbedder(EmbeddingFile.Read(file), CodeCatalogue.Load());
    });

    private readonly WordVectors _words;
    private readonly CodeCatalogue _codes;
    private readonly Lazy<SubwordVectors> _subwords;
    private readonly int[] _catalogueWords;
    private readonly ConcurrentDictionary<(CodeSystem, string), float[]> _cache = new();

    internal TextEmbedder(WordVectors words, CodeCatalogue codes)
    {
        _words = words;
        _codes = codes;
        _subwords = new Lazy<SubwordVectors>(() => new SubwordVectors(words));
        _catalogueWords = [.. Enumerable.Range(0, codes.Vocabulary.Count).Select(id => words.Vocabulary.IdOf(codes.Vocabulary[id]))];
    }

    /// <summary>Width of the vectors.</summary>
    public int Dimensions => _words.Dimensions;

    /// <summary>The shipped vectors, read once.</summary>
    public static TextEmbedder Load() => Shipped.Value;

    /// <summary>An embedder of a file that <see cref="Training.EmbeddingTrainer"/> made.</summary>
    /// <exception cref="InvalidDataException">The stream is not such a file.</exception>
    public static TextEmbedder Read(Stream file) => new(EmbeddingFile.Read(file), CodeCatalogue.Load());

    /// <param name="into">[<see cref="Dimensions"/>] overwritten: length one, or zero where no word says anything.</param>
    public void Embed(ReadOnlySpan<char> text, Span<float> into)
    {
        Start(into);
        foreach (var word in WordNormaliser.Split(text))
        {
            AddWord(word, into);
        }

        Finish(into);
    }

    /// <summary>
    /// Adds what one word gives to the sum that stands for a text, before that is scaled to length one: for texts whose words repeat, so that each word is looked up once.
    /// </summary>
    /// <param name="word">As <see cref="WordNormaliser"/> gives it.</param>
    /// <param name="sum">[<see cref="Dimensions"/>]</param>
    public void AddWord(string word, Span<float> sum)
    {
        if (_words.Vocabulary.IdOf(word) is var id and >= 0)
        {
            _words.AddTo(sum, id, 1);
        }
        else
        {
            _subwords.Value.AddTo(sum, word);
        }
    }

    /// <summary>What the code means, from the words of its description, and its place in the code system.</summary>
    /// <param name="into">[<see cref="Dimensions"/>] overwritten: length one, or zero for a code of which nothing is known.</param>
    public void EmbedCode(CodeSystem system, string code, Span<float> into)
    {
        ArgumentNullException.ThrowIfNull(code);
        Start(into);
        if (_cache.TryGetValue((system, code), out var known))
        {
            known.CopyTo(into);
            return;
        }

        AddWords(into, _codes.Words(system, code), 1);
        AddWords(into, _codes.SectionWords(system, code), SectionShare);
        Finish(into);
        if (_cache.Count < MaxCachedCodes)
        {
            _cache.TryAdd((system, code), into.ToArray());
        }
    }

    private void AddWords(Span<float> sum, ReadOnlySpan<int> ids, float factor)
    {
        foreach (var id in ids)
        {
            if (_catalogueWords[id] is var word and >= 0)
            {
                _words.AddTo(sum, word, factor);
            }
        }
    }

    private void Start(Span<float> into)
    {
        if (into.Length != Dimensions)
        {
            throw new ArgumentException($"has {into.Length} elements where the vectors have {Dimensions}", nameof(into));
        }

        into.Clear();
    }

    private static void Finish(Span<float> sum)
    {
        var norm = TensorPrimitives.Norm<float>(sum);
        if (norm > 1e-6f)
        {
            TensorPrimitives.Divide(sum, norm, sum);
        }
        else
        {
            sum.Clear();
        }
    }
}
