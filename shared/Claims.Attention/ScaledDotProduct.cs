using Claims.Attention.Lanes;

namespace Claims.Attention;

/// <summary>
/// softmax(Q·Kᵀ/√D + B)·V of one head (Vaswani et al. 2017, equation 1), with an additive bias and a null key. T queries (claim tokens), C keys
/// (clauses), D width of queries and keys, E width of values. Row-major float32; the caller owns all memory; scratch memory is rented.
/// </summary>
public static partial class ScaledDotProduct
{
    /// <summary>Columns of the weights: one for each clause, and one more where there is a null key.</summary>
    public static int Columns(int clauses, bool hasNullKey) => hasNullKey ? clauses + 1 : clauses;

    /// <param name="q">[T, D]</param>
    /// <param name="k">[C, D]</param>
    /// <param name="v">[C, E]</param>
    /// <param name="bias">[T, C] added to the scaled logits; −∞ masks. Empty for none.</param>
    /// <param name="nullKey">[D] a key that stands for "no clause governs", never masked. Empty for none. Its value is zero: a line that no clause governs takes nothing from any.</param>
    /// <param name="output">[T, E], overwritten. A row that is masked whole, without a null key, is zero.</param>
    /// <param name="weights">[T, C] or, with a null key, [T, C + 1] with the null key's weight last; overwritten.</param>
    public static void Forward(
        ReadOnlySpan<float> q,
        ReadOnlySpan<float> k,
        ReadOnlySpan<float> v,
        ReadOnlySpan<float> bias,
        ReadOnlySpan<float> nullKey,
        Span<float> output,
        Span<float> weights,
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
        Shape.RequireOptional(bias, queries * clauses);
        Shape.RequireOptional(nullKey, width);
        Shape.Require<float>(output, queries * valueWidth);
        Shape.Require<float>(weights, queries * columns);

        var attention = new AttentionForward(q, k, v, bias, nullKey, output, weights, queries, clauses, width, valueWidth);
        Widest.Run(ref attention);
    }
}
