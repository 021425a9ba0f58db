using Claims.Attention.Lanes;

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
    /// <summary>Of the logits and of the weights: the keys and the null key.</summary>
    internal int Columns => Keys + 1;

    /// <summary>This head's part of rows of a stride, from its first float on; nothing where there are no rows.</summary>
    internal ReadOnlySpan<float> Part(ReadOnlySpan<float> rows) => rows.IsEmpty ? rows : rows[Offset..];

    internal Span<float> Part(Span<float> rows) => rows.IsEmpty ? rows : rows[Offset..];

    internal float Scale => 1f / MathF.Sqrt(Width);

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
        Shape.Require(relationValue, relationBias.Length * Width);
        Shape.Require(nullKey, Width);
        Shape.Require<float>(logits, Queries * Columns);
        Shape.Require<float>(weights, Queries * Columns);
        var forward = new RelationalForward(this, q, k, v, relations, relationBias, relationValue, nullKey, nullBias, logits, weights, output);
        Widest.Run(ref forward);
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
        Shape.Require(relations, Queries * Keys);
        Shape.Require(relationValue, dRelationBias.Length * Width);
        Shape.Require(nullKey, Width);
        Shape.Require(weights, Queries * Columns);
        Shape.Require<float>(dWeights, Queries * Columns);
        Shape.Require<float>(dLogits, Queries * Columns);
        Shape.Require<float>(dRelationValue, relationValue.Length);
        Shape.Require<float>(dNullKey, Width);
        var backward = new RelationalBackward(
            this, q, k, v, relations, relationValue, nullKey, weights, dOutput, dWeights, dLogits, dq, dk, dv, dRelationBias, dRelationValue, dNullKey);
        Widest.Run(ref backward);
        for (var t = 0; t < Queries; t++)
        {
            dNullBias += dLogits[(t * Columns) + Keys];
        }
    }
}
