using System.Numerics.Tensors;
using Claims.Attention.Lanes;

namespace Claims.Attention;

/// <summary>
/// The same attention without ever holding the T × C weights: keys are taken in tiles, and each query keeps a running maximum, a running sum
/// and a running output that are rescaled as the maximum grows (online softmax, Milakov and Gimelshein 2018, algorithm 3; tiles as in
/// FlashAttention, Dao et al. 2022). Memory beside inputs and outputs is one tile, whatever T and C are. For long documents.
/// </summary>
public static class TiledAttention
{
    /// <param name="q">[T, D]</param>
    /// <param name="k">[C, D]</param>
    /// <param name="v">[C, E]</param>
    /// <param name="keyBias">[C] added to the logits of every query; −∞ masks a key. Empty for none.</param>
    /// <param name="output">[T, E], overwritten.</param>
    /// <param name="logSumExp">[T], overwritten: with it, <see cref="Weights"/> gives back any row of weights. −∞ for a row masked whole.</param>
    public static void Forward(
        ReadOnlySpan<float> q,
        ReadOnlySpan<float> k,
        ReadOnlySpan<float> v,
        ReadOnlySpan<float> keyBias,
        Span<float> output,
        Span<float> logSumExp,
        int queries,
        int keys,
        int width,
        int valueWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(valueWidth);
        Shape.Require(q, queries * width);
        Shape.Require(k, keys * width);
        Shape.Require(v, keys * valueWidth);
        Shape.RequireOptional(keyBias, keys);
        Shape.Require<float>(output, queries * valueWidth);
        Shape.Require<float>(logSumExp, queries);

        var attention = new TiledForward(q, k, v, keyBias, output, logSumExp, queries, keys, width, valueWidth);
        Widest.Run(ref attention);
    }

    /// <summary>One query's weights over all keys, from its log-sum-exp.</summary>
    /// <param name="query">[D]</param>
    /// <param name="weights">[C], overwritten.</param>
    public static void Weights(
        ReadOnlySpan<float> query, ReadOnlySpan<float> k, ReadOnlySpan<float> keyBias, float logSumExp, Span<float> weights, int keys, int width)
    {
        Shape.Require(query, width);
        Shape.Require(k, keys * width);
        Shape.Require<float>(weights, keys);
        if (float.IsNegativeInfinity(logSumExp))
        {
            weights.Clear();
            return;
        }

        var scale = 1f / MathF.Sqrt(width);
        for (var c = 0; c < keys; c++)
        {
            var bias = keyBias.IsEmpty ? 0 : keyBias[c];
            weights[c] = (TensorPrimitives.Dot(query, k.Slice(c * width, width)) * scale) + bias - logSumExp;
        }

        TensorPrimitives.Exp(weights, weights);
    }
}
