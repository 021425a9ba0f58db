using System.Numerics;
using System.Numerics.Tensors;

namespace Claims.Attention;

/// <summary>
/// One head of cross-attention that also reads how each query relates to each key in symbols: flags add learned numbers to the logits and learned vectors to
/// the values (Shaw, Uszkoreit and Vaswani 2018, equations 3 and 4, with relations between claim tokens and clauses in place of distances), and a null key
/// takes the weight when no key fits; its value is zero. T queries, C keys, D width of the head, F flags. Heads lie side by side in rows of
/// <paramref name="Stride"/> floats, this one at <paramref name="Offset"/>.
/// </summary>
/// <param name="Queries">T</param>
/// <param name="Keys">C</param>
/// <param name="Width">D</param>
/// <param name="Stride">Floats from one query, key, value or output to the next.</param>
/// <param name="Offset">First float of this head in each row.</param>
public readonly record struct RelationalAttention(int Queries, int Keys, int Width, int Stride, int Offset)
{
    private float Scale => 1f / MathF.Sqrt(Width);

    /// <param name="q">[T, Stride]</param>
    /// <param name="k">[C, Stride]</param>
    /// <param name="v">[C, Stride]</param>
    /// <param name="relations">[T, C] bit f is flag f.</param>
    /// <param name="relationBias">[F] what each flag adds to a logit.</param>
    /// <param name="relationValue">[F, D] what each flag adds to a value.</param>
    /// <param name="nullKey">[D]</param>
    /// <param name="nullBias">Added to the null key's logit.</param>
    /// <param name="logits">[T, C + 1], overwritten, the null key's last.</param>
    /// <param name="weights">[T, C + 1], overwritten.</param>
    /// <param name="output">[T, Stride], this head's part overwritten.</param>
    public void Forward(
        ReadOnlySpan<float> q,
        ReadOnlySpan<float> k,
        ReadOnlySpan<float> v,
        ReadOnlySpan<uint> relations,
        ReadOnlySpan<float> relationBias,
        ReadOnlySpan<float> relationValue,
        ReadOnlySpan<float> nullKey,
        float nullBias,
        Span<float> logits,
        Span<float> weights,
        Span<float> output)
    {
        Shape.Require(relations, Queries * Keys);
        Shape.Require<float>(logits, Queries * (Keys + 1));
        Shape.Require<float>(weights, Queries * (Keys + 1));
        var scale = Scale;
        for (var t = 0; t < Queries; t++)
        {
            var query = Row(q, t);
            var row = logits.Slice(t * (Keys + 1), Keys + 1);
            var flags = relations.Slice(t * Keys, Keys);
            for (var c = 0; c < Keys; c++)
            {
                var logit = TensorPrimitives.Dot(query, Row(k, c)) * scale;
                for (var rest = flags[c]; rest != 0; rest &= rest - 1)
                {
                    logit += relationBias[BitOperations.TrailingZeroCount(rest)];
                }

                row[c] = logit;
            }

            row[Keys] = (TensorPrimitives.Dot(query, nullKey) * scale) + nullBias;
            var weight = weights.Slice(t * (Keys + 1), Keys + 1);
            row.CopyTo(weight);
            Softmax.Row(weight);

            var sum = output.Slice((t * Stride) + Offset, Width);
            sum.Clear();
            for (var c = 0; c < Keys; c++)
            {
                TensorPrimitives.MultiplyAdd(Row(v, c), weight[c], sum, sum);
                for (var rest = flags[c]; rest != 0; rest &= rest - 1)
                {
                    TensorPrimitives.MultiplyAdd(relationValue.Slice(BitOperations.TrailingZeroCount(rest) * Width, Width), weight[c], sum, sum);
                }
            }
        }
    }

    /// <summary>Gradients of everything <see cref="Forward"/> takes, added to what the targets hold.</summary>
    /// <param name="weights">[T, C + 1] as <see cref="Forward"/> gave them.</param>
    /// <param name="dOutput">[T, Stride] gradient of the output.</param>
    /// <param name="dWeights">[T, C + 1] gradient that reaches the weights by other ways than the output; the total gradient of the weights when it returns.</param>
    /// <param name="dLogits">[T, C + 1] gradient that reaches the logits by other ways than the weights; the total gradient of the logits when it returns.</param>
    public void Backward(
        ReadOnlySpan<float> q,
        ReadOnlySpan<float> k,
        ReadOnlySpan<float> v,
        ReadOnlySpan<uint> relations,
        ReadOnlySpan<float> relationValue,
        ReadOnlySpan<float> nullKey,
        ReadOnlySpan<float> weights,
        ReadOnlySpan<float> dOutput,
        Span<float> dWeights,
        Span<float> dLogits,
        Span<float> dq,
        Span<float> dk,
        Span<float> dv,
        Span<float> dRelationBias,
        Span<float> dRelationValue,
        Span<float> dNullKey,
        ref float dNullBias)
    {
        var scale = Scale;
        for (var t = 0; t < Queries; t++)
        {
            var flags = relations.Slice(t * Keys, Keys);
            var above = dOutput.Slice((t * Stride) + Offset, Width);
            var weight = Columns(weights, t);
            var dWeight = dWeights.Slice(t * (Keys + 1), Keys + 1);
            var dLogit = dLogits.Slice(t * (Keys + 1), Keys + 1);
            for (var c = 0; c < Keys; c++)
            {
                dWeight[c] += TensorPrimitives.Dot(above, Row(v, c));
                Accumulate(dv, c, above, weight[c]);
                for (var rest = flags[c]; rest != 0; rest &= rest - 1)
                {
                    var flag = BitOperations.TrailingZeroCount(rest) * Width;
                    dWeight[c] += TensorPrimitives.Dot(above, relationValue.Slice(flag, Width));
                    var target = dRelationValue.Slice(flag, Width);
                    TensorPrimitives.MultiplyAdd(above, weight[c], target, target);
                }
            }

            // Softmax: dL/dz = w ∘ (dL/dw − Σ w·dL/dw).
            var mean = TensorPrimitives.Dot(weight, dWeight);
            for (var c = 0; c <= Keys; c++)
            {
                dLogit[c] += weight[c] * (dWeight[c] - mean);
            }

            var query = Row(q, t);
            for (var c = 0; c < Keys; c++)
            {
                Accumulate(dq, t, Row(k, c), dLogit[c] * scale);
                Accumulate(dk, c, query, dLogit[c] * scale);
                for (var rest = flags[c]; rest != 0; rest &= rest - 1)
                {
                    dRelationBias[BitOperations.TrailingZeroCount(rest)] += dLogit[c];
                }
            }

            Accumulate(dq, t, nullKey, dLogit[Keys] * scale);
            TensorPrimitives.MultiplyAdd(query, dLogit[Keys] * scale, dNullKey, dNullKey);
            dNullBias += dLogit[Keys];
        }
    }

    private ReadOnlySpan<float> Row(ReadOnlySpan<float> rows, int index) => rows.Slice((index * Stride) + Offset, Width);

    private ReadOnlySpan<float> Columns(ReadOnlySpan<float> rows, int index) => rows.Slice(index * (Keys + 1), Keys + 1);

    private void Accumulate(Span<float> rows, int index, ReadOnlySpan<float> direction, float amount)
    {
        var target = rows.Slice((index * Stride) + Offset, Width);
        TensorPrimitives.MultiplyAdd(direction, amount, target, target);
    }
}
