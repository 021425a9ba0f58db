using System.Numerics.Tensors;
using Claims.Attention;

namespace Claims.Summaries.Attending;

/// <summary>
/// What clauses and claim attend to in a file: softmax(s·(QKᵀ + b)) over all n sentences, by tiles (<see cref="TiledAttention"/>), so that memory is linear in n.
/// </summary>
internal static class FileAttention
{
    /// <param name="queries">[Q, D]</param>
    /// <param name="width">D</param>
    /// <returns>[Q, n] weights, each row summing to one.</returns>
    public static float[] Weights(float[] queries, SentenceKeys sentences, int width, EncoderSettings settings)
    {
        var (count, keys) = (queries.Length / width, sentences.Bias.Length);
        var bias = new float[keys];
        TensorPrimitives.Multiply(sentences.Bias, settings.Sharpness, bias);

        // The kernel divides by √D.
        var scaled = new float[queries.Length];
        TensorPrimitives.Multiply(queries, settings.Sharpness * MathF.Sqrt(width), scaled);
        var logSumExp = new float[count];
        var ones = new float[keys];
        ones.AsSpan().Fill(1);
        TiledAttention.Forward(scaled, sentences.Keys, ones, bias, new float[count], logSumExp, count, keys, width, 1);
        var weights = new float[count * keys];
        for (var query = 0; query < count; query++)
        {
            TiledAttention.Weights(scaled.AsSpan(query * width, width), sentences.Keys, bias, logSumExp[query], weights.AsSpan(query * keys, keys), keys, width);
        }

        return weights;
    }
}
