using Claims.Codes.Words;

namespace Claims.ClauseModel.Embeddings;

/// <summary>Trained word vectors, as they are stored.</summary>
/// <param name="Vectors">[V, D] row-major, unit length before rounding, each row in steps of its <paramref name="Scales"/>.</param>
/// <param name="Scales">[V] size of a step.</param>
/// <param name="Weights">[V] weight of a word in the sum that stands for a text, a/(a + p(word)).</param>
public sealed record WordVectors(Vocabulary Vocabulary, int Dimensions, sbyte[] Vectors, float[] Scales, float[] Weights)
{
    /// <summary>Adds a word's vector, times its weight and the factor.</summary>
    public void AddTo(Span<float> sum, int word, float factor)
    {
        var scale = Scales[word] * Weights[word] * factor;
        var row = Vectors.AsSpan(word * Dimensions, Dimensions);
        for (var d = 0; d < row.Length; d++)
        {
            sum[d] += row[d] * scale;
        }
    }
}
