using System.Numerics.Tensors;
using Claims.ClauseModel.Embeddings;
using Claims.Summaries.Concepts;
using Claims.Summaries.Reading;
using Claims.Summaries.Words;

namespace Claims.Summaries.Attending;

/// <summary>
/// The space that keys and queries of one file live in: two blocks side by side, each of length one before its share is taken – the model's text vector and the codes, hashed – so that the dot product of a query with a key is the
/// weighted sum of two cosines. D = text + 64.
/// </summary>
internal sealed class KeySpace
{
    private const int CodeWidth = 64;

    private readonly TextEmbedder _embedder;
    private readonly EncoderSettings _settings;
    private readonly TfIdf _tfIdf;
    private readonly float[] _wordVectors;

    public KeySpace(ReadFile file, TextEmbedder embedder, EncoderSettings settings)
    {
        (_embedder, _settings, _tfIdf) = (embedder, settings, new TfIdf(file));
        _wordVectors = new float[file.Words.Count * TextWidth];

        // Misread scans hold words by the hundred thousand that no list knows, each slow to embed.
        Parallel.For(0, file.Words.Count, word => embedder.AddWord(file.Words[word], _wordVectors.AsSpan(word * TextWidth, TextWidth)));
    }

    /// <summary>D</summary>
    public int Width => TextWidth + CodeWidth;

    public int TextWidth => _embedder.Dimensions;

    /// <summary>Writes the text vector of a sentence, of length one; zero where no word says anything.</summary>
    /// <param name="into">[<see cref="TextWidth"/>]</param>
    public void Text(ReadOnlySpan<Token> tokens, Span<float> into)
    {
        into.Clear();
        foreach (var token in tokens)
        {
            TensorPrimitives.Add(into, _wordVectors.AsSpan(token.Word * TextWidth, TextWidth), into);
        }

        Scale(into, 1);
    }

    /// <summary>Mean inverse document frequency of the words over that of a word that stands once in the file; 0 without words, at most 1.</summary>
    public float Rarity(ReadOnlySpan<Token> tokens)
    {
        var sum = 0.0;
        foreach (var token in tokens)
        {
            sum += _tfIdf.Of(token.Word);
        }

        return tokens.IsEmpty ? 0 : (float)(sum / (tokens.Length * _tfIdf.Largest));
    }

    /// <summary>Writes the codes of a sentence behind its text vector.</summary>
    /// <param name="row">[<see cref="Width"/>]</param>
    public void Codes(IReadOnlyList<TermPlace> terms, Span<float> row)
    {
        var codes = row[TextWidth..];
        foreach (var place in terms)
        {
            AddCode(codes, place.Term.Code ?? place.Term.Name, 1);
        }

        Scale(codes, MathF.Sqrt(_settings.Codes));
    }

    /// <param name="row">[<see cref="Width"/>] overwritten.</param>
    public void Query(QueryContent content, Span<float> row)
    {
        row.Clear();
        content.Meaning.CopyTo(row);
        foreach (var (code, weight) in content.Codes)
        {
            AddCode(row[TextWidth..], code, weight);
        }

        Scale(row[..TextWidth], 1);
        Scale(row[TextWidth..], MathF.Sqrt(_settings.Codes));
    }

    /// <summary>The code and its category: J44 and J449 have one of two in common.</summary>
    private static void AddCode(Span<float> codes, string code, float weight)
    {
        HashedVector.Add(codes, HashedVector.Of(code), weight);
        HashedVector.Add(codes, HashedVector.Of(code.AsSpan(0, Math.Min(3, code.Length))), weight);
    }

    /// <summary>To a length; what is zero stays so.</summary>
    public static void Scale(Span<float> vector, float length)
    {
        var norm = TensorPrimitives.Norm<float>(vector);
        if (norm > 1e-6f)
        {
            TensorPrimitives.Multiply(vector, length / norm, vector);
        }
        else
        {
            vector.Clear();
        }
    }
}
