namespace Claims.Attention;

/// <summary>
/// Multi-head cross-attention of claim tokens over clauses: project, attend in each head (<see cref="ScaledDotProduct"/>, with the null key),
/// join the heads, project back.
/// </summary>
public sealed class MultiHeadAttention(MultiHeadParameters parameters)
{
    /// <summary>Projects clauses to keys and values, which can be kept while the policy stays the same.</summary>
    /// <param name="clauses">[C, M]</param>
    public ProjectedClauses Project(ReadOnlySpan<float> clauses)
    {
        var (m, inner) = (parameters.Width, parameters.Heads * parameters.HeadWidth);
        var count = clauses.Length / m;
        Shape.Require(clauses, count * m);
        var keys = new float[count * inner];
        var values = new float[count * inner];
        MatrixMultiply.TransposedB(clauses, parameters.Key, parameters.KeyBias, keys, count, inner, m);
        MatrixMultiply.TransposedB(clauses, parameters.Value, parameters.ValueBias, values, count, inner, m);
        return new ProjectedClauses(Heads.Split(keys, count, parameters), Heads.Split(values, count, parameters), count);
    }

    /// <param name="tokens">[T, M]</param>
    /// <param name="bias">[T, C] added in every head, or empty.</param>
    /// <param name="output">[T, M], overwritten.</param>
    /// <param name="weights">[H, T, C + 1], the null key's weight last; overwritten.</param>
    public void Forward(ReadOnlySpan<float> tokens, ProjectedClauses clauses, ReadOnlySpan<float> bias, Span<float> output, Span<float> weights)
    {
        var (m, h, d) = (parameters.Width, parameters.Heads, parameters.HeadWidth);
        var (t, c) = (tokens.Length / m, clauses.Count);
        Shape.Require(tokens, t * m);
        Shape.Require<float>(output, t * m);
        Shape.Require<float>(weights, h * t * (c + 1));

        var projected = new float[t * h * d];
        MatrixMultiply.TransposedB(tokens, parameters.Query, parameters.QueryBias, projected, t, h * d, m);
        var queries = Heads.Split(projected, t, parameters);
        var attended = new float[h * t * d];
        for (var head = 0; head < h; head++)
        {
            ScaledDotProduct.Forward(
                queries.AsSpan(head * t * d, t * d),
                clauses.Keys.AsSpan(head * c * d, c * d),
                clauses.Values.AsSpan(head * c * d, c * d),
                bias,
                parameters.NullKey.AsSpan(head * d, d),
                attended.AsSpan(head * t * d, t * d),
                weights.Slice(head * t * (c + 1), t * (c + 1)),
                t,
                c,
                d,
                d);
        }

        MatrixMultiply.TransposedB(Heads.Join(attended, t, parameters), parameters.Output, parameters.OutputBias, output, t, m, h * d);
    }
}

/// <param name="Keys">[H, C, D]</param>
/// <param name="Values">[H, C, D]</param>
/// <param name="Count">C</param>
public sealed record ProjectedClauses(float[] Keys, float[] Values, int Count);
