using Claims.Attention.Lanes;

namespace Claims.Attention;

public static partial class ScaledDotProduct
{
    /// <summary>
    /// Adds the gradients of a loss that depends on the output and, where given, on the weights and the logits as well. A logit is q·k/√D + bias.
    /// </summary>
    /// <param name="q">[T, D]</param>
    /// <param name="k">[C, D]</param>
    /// <param name="v">[C, E]</param>
    /// <param name="nullKey">[D] as the forward pass was given it, or empty.</param>
    /// <param name="weights">[T, C] or, with a null key, [T, C + 1]: what the forward pass gave. A masked one is 0 and so is its gradient.</param>
    /// <param name="dOutput">[T, E] gradient of the loss by the output.</param>
    /// <param name="dWeights">Shape of the weights: what else the loss takes from them. Empty for nothing.</param>
    /// <param name="dLogits">Shape of the weights: what else the loss takes from the logits. Empty for nothing. It must be 0 where the bias masks with −∞.</param>
    /// <param name="dq">[T, D], added to.</param>
    /// <param name="dk">[C, D], added to.</param>
    /// <param name="dv">[C, E], added to.</param>
    /// <param name="dNullKey">[D], added to; empty without a null key.</param>
    /// <param name="dLogitsOut">Shape of the weights, overwritten: the whole gradient of the logits, which is also that of the bias.</param>
    public static void Backward(
        ReadOnlySpan<float> q,
        ReadOnlySpan<float> k,
        ReadOnlySpan<float> v,
        ReadOnlySpan<float> nullKey,
        ReadOnlySpan<float> weights,
        ReadOnlySpan<float> dOutput,
        ReadOnlySpan<float> dWeights,
        ReadOnlySpan<float> dLogits,
        Span<float> dq,
        Span<float> dk,
        Span<float> dv,
        Span<float> dNullKey,
        Span<float> dLogitsOut,
        int queries,
        int clauses,
        int width,
        int valueWidth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(queries);
        ArgumentOutOfRangeException.ThrowIfNegative(clauses);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(valueWidth);
        var columns = Columns(clauses, !nullKey.IsEmpty);
        Shape.Require(q, queries * width);
        Shape.Require(k, clauses * width);
        Shape.Require(v, clauses * valueWidth);
        Shape.RequireOptional(nullKey, width);
        Shape.Require(weights, queries * columns);
        Shape.Require(dOutput, queries * valueWidth);
        Shape.RequireOptional(dWeights, queries * columns);
        Shape.RequireOptional(dLogits, queries * columns);
        Shape.Require<float>(dq, queries * width);
        Shape.Require<float>(dk, clauses * width);
        Shape.Require<float>(dv, clauses * valueWidth);
        Shape.Require<float>(dNullKey, nullKey.Length);
        Shape.Require<float>(dLogitsOut, queries * columns);

        var attention = new AttentionBackward(
            q, k, v, nullKey, weights, dOutput, dWeights, dLogits, dq, dk, dv, dNullKey, dLogitsOut, queries, clauses, width, valueWidth);
        Widest.Run(ref attention);
    }
}
