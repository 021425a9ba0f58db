using System.Numerics.Tensors;

namespace Claims.Attention;

/// <summary>
/// The same attention without ever holding the T × C weights: keys are taken in tiles, and each query keeps a running maximum, a running sum
/// and a running output that are rescaled as the maximum grows (online softmax, Milakov and Gimelshein 2018, algorithm 3; tiles as in
/// FlashAttention, Dao et al. 2022). Memory beside inputs and outputs is one tile. For long documents.
/// </summary>
public static class TiledAttention
{
    /// <summary>Keys of one tile: at D = 64 its keys and values stay in the first-level cache.</summary>
    public const int Tile = 64;

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

        Span<float> logits = stackalloc float[Tile];
        for (var t = 0; t < queries; t++)
        {
            var query = q.Slice(t * width, width);
            var sum = output.Slice(t * valueWidth, valueWidth);
            sum.Clear();
            var (max, total) = (float.NegativeInfinity, 0f);
            for (var first = 0; first < keys; first += Tile)
            {
                var count = Math.Min(Tile, keys - first);
                Logits(query, k.Slice(first * width, count * width), keyBias.IsEmpty ? [] : keyBias.Slice(first, count), logits[..count], width);
                (max, total) = Accumulate(logits[..count], v.Slice(first * valueWidth, count * valueWidth), sum, max, total, valueWidth);
            }

            if (total > 0)
            {
                TensorPrimitives.Divide(sum, total, sum);
            }

            logSumExp[t] = total > 0 ? max + MathF.Log(total) : float.NegativeInfinity;
        }
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

        Logits(query, k, keyBias, weights, width);
        TensorPrimitives.Subtract(weights, logSumExp, weights);
        TensorPrimitives.Exp(weights, weights);
    }

    private static void Logits(ReadOnlySpan<float> query, ReadOnlySpan<float> k, ReadOnlySpan<float> keyBias, Span<float> logits, int width)
    {
        var scale = 1f / MathF.Sqrt(width);
        for (var c = 0; c < logits.Length; c++)
        {
            logits[c] = TensorPrimitives.Dot(query, k.Slice(c * width, width)) * scale;
        }

        if (!keyBias.IsEmpty)
        {
            TensorPrimitives.Add(logits, keyBias, logits);
        }
    }

    /// <summary>Takes one tile into the running sums, which it first rescales to the new maximum.</summary>
    private static (float Max, float Total) Accumulate(Span<float> logits, ReadOnlySpan<float> v, Span<float> sum, float max, float total, int valueWidth)
    {
        var tileMax = TensorPrimitives.Max<float>(logits);
        if (float.IsNegativeInfinity(tileMax))
        {
            return (max, total);
        }

        if (tileMax > max)
        {
            var shrink = MathF.Exp(max - tileMax);
            TensorPrimitives.Multiply(sum, shrink, sum);
            total *= shrink;
            max = tileMax;
        }

        TensorPrimitives.Subtract(logits, max, logits);
        TensorPrimitives.Exp(logits, logits);
        for (var c = 0; c < logits.Length; c++)
        {
            TensorPrimitives.MultiplyAdd(v.Slice(c * valueWidth, valueWidth), logits[c], sum, sum);
        }

        return (max, total + TensorPrimitives.Sum<float>(logits));
    }
}
