using System.Numerics.Tensors;
using System.Numerics;
using Claims.Learning;

namespace Claims.ClauseModel.Network;

/// <summary>
/// Judges each judged token against each clause: governs from the attention logits alone, so that attention has to mean it; violates from token, clause, relation,
/// attention and governs through one hidden layer; and, beside the clauses, whether the token is wrong though no clause says so.
/// </summary>
internal sealed class PairHead(ParameterLayout layout)
{
    private readonly GrowingBuffer _tokens = new();
    private readonly GrowingBuffer _clauses = new();
    private readonly GrowingBuffer _dTokens = new();
    private readonly GrowingBuffer _dClauses = new();
    private readonly GrowingBuffer _governs = new();
    private readonly GrowingBuffer _violates = new();
    private readonly GrowingBuffer _hidden = new();
    private readonly GrowingBuffer _relation = new();
    private readonly GrowingBuffer _dRelation = new();
    private int _c;

    /// <summary>[rows, C] logits; 0 for rows that are not judged.</summary>
    public ReadOnlySpan<float> Governs => _governs.Current;

    /// <summary>[rows, C + 1] logits; 0 for rows that are not judged.</summary>
    public ReadOnlySpan<float> Violates => _violates.Current;

    private (int Width, int Heads, int Pair) Sizes => (layout.Shape.Width, layout.Shape.Heads, layout.Shape.Pair);

    public void Forward(float[] parameters, ClaimRows rows, ReadOnlySpan<float> y, ReadOnlySpan<float> clauses, ClauseCrossAttention cross)
    {
        var (m, h, p) = Sizes;
        _c = clauses.Length / m;
        var tokens = _tokens.Take(rows.Count * p);
        LinearLayer.Forward(layout.PairToken, layout.PairBias, parameters, y, tokens, rows.Count);
        LinearLayer.Forward(layout.PairClause, null, parameters, clauses, _clauses.Take(_c * p), _c);
        Transpose(layout.PairRelation.Of(parameters), _relation.Take(layout.PairRelation.Length), p, layout.Shape.Relations);
        var governs = _governs.Zeros(rows.Count * _c);
        var violates = _violates.Zeros(rows.Count * (_c + 1));
        var hidden = _hidden.Take(rows.Count * _c * p);
        var weight = layout.PairOut.Of(parameters);
        var nullWeight = layout.NullWeight.Of(parameters);
        foreach (var (claim, t, row) in Judged(rows))
        {
            var token = tokens.Slice(row * p, p);
            for (var c = 0; c < _c; c++)
            {
                var governed = Governing(parameters, rows, cross, claim, t, c);
                var z = hidden.Slice(((row * _c) + c) * p, p);
                Hidden(parameters, rows, cross, claim, t, c, governed, token, z);
                TensorPrimitives.Max(z, 0f, z);
                governs[(row * _c) + c] = governed;
                violates[(row * (_c + 1)) + c] = TensorPrimitives.Dot<float>(z, weight) + layout.PairOutBias.Of(parameters)[0];
            }

            violates[(row * (_c + 1)) + _c] = TensorPrimitives.Dot(y.Slice(row * m, m), nullWeight) + layout.NullBias.Of(parameters)[0];
        }
    }

    /// <param name="dGoverns">[rows, C]</param>
    /// <param name="dViolates">[rows, C + 1]</param>
    /// <param name="dy">[rows, M] accumulated.</param>
    /// <param name="dClauses">[C, M] accumulated.</param>
    /// <param name="dLogits">Laid out as the attention logits; accumulated.</param>
    /// <param name="dWeights">The same for the attention weights.</param>
    public void Backward(
        float[] parameters,
        float[] gradient,
        ClaimRows rows,
        ReadOnlySpan<float> y,
        ReadOnlySpan<float> clauses,
        ClauseCrossAttention cross,
        ReadOnlySpan<float> dGoverns,
        ReadOnlySpan<float> dViolates,
        Span<float> dy,
        Span<float> dClauses,
        Span<float> dLogits,
        Span<float> dWeights)
    {
        var (m, h, p) = Sizes;
        var dTokens = _dTokens.Zeros(rows.Count * p);
        var dPairClauses = _dClauses.Zeros(_c * p);
        var dRelation = _dRelation.Zeros(layout.PairRelation.Length);
        var weight = layout.PairOut.Of(parameters);
        var dWeight = layout.PairOut.Of(gradient);
        var attention = layout.PairAttention.Of(parameters);
        var dAttention = layout.PairAttention.Of(gradient);
        var pairGoverns = layout.PairGoverns.Of(parameters);
        var dPairGoverns = layout.PairGoverns.Of(gradient);
        var governsWeight = layout.GovernsWeight.Of(parameters);
        var dGovernsWeight = layout.GovernsWeight.Of(gradient);
        Span<float> dz = stackalloc float[p];
        foreach (var (claim, t, row) in Judged(rows))
        {
            var (tokens, columns) = (rows.Claims[claim].Tokens, _c + 1);
            var start = rows.Start(claim) * h * columns;
            var logits = cross.Logits(rows, claim);
            var weights = cross.Weights(rows, claim);
            for (var c = 0; c < _c; c++)
            {
                var above = dViolates[(row * columns) + c];
                var dGoverned = dGoverns[(row * _c) + c];
                if (above != 0)
                {
                    var z = _hidden.Current.Slice(((row * _c) + c) * p, p);
                    layout.PairOutBias.Of(gradient)[0] += above;
                    TensorPrimitives.MultiplyAdd(z, above, dWeight, dWeight);
                    for (var i = 0; i < p; i++)
                    {
                        dz[i] = z[i] > 0 ? above * weight[i] : 0;
                    }

                    Add(dz, dTokens.Slice(row * p, p));
                    Add(dz, dPairClauses.Slice(c * p, p));
                    for (var rest = rows.Claims[claim].Relations[(t * _c) + c]; rest != 0; rest &= rest - 1)
                    {
                        Add(dz, dRelation.Slice(BitOperations.TrailingZeroCount(rest) * p, p));
                    }

                    for (var head = 0; head < h; head++)
                    {
                        var at = (((head * tokens) + t) * columns) + c;
                        dWeights[start + at] += TensorPrimitives.Dot<float>(dz, attention.Slice(head * p, p));
                        var target = dAttention.Slice(head * p, p);
                        TensorPrimitives.MultiplyAdd(dz, weights[at], target, target);
                    }

                    dGoverned += TensorPrimitives.Dot<float>(dz, pairGoverns);
                    TensorPrimitives.MultiplyAdd(dz, Governs[(row * _c) + c], dPairGoverns, dPairGoverns);
                }

                if (dGoverned != 0)
                {
                    layout.GovernsBias.Of(gradient)[0] += dGoverned;
                    for (var head = 0; head < h; head++)
                    {
                        var at = (((head * tokens) + t) * columns) + c;
                        dLogits[start + at] += dGoverned * governsWeight[head];
                        dGovernsWeight[head] += dGoverned * logits[at];
                    }
                }
            }

            var dNull = dViolates[(row * columns) + _c];
            layout.NullBias.Of(gradient)[0] += dNull;
            var dNullWeight = layout.NullWeight.Of(gradient);
            var dRow = dy.Slice(row * m, m);
            TensorPrimitives.MultiplyAdd(y.Slice(row * m, m), dNull, dNullWeight, dNullWeight);
            TensorPrimitives.MultiplyAdd(layout.NullWeight.Of(parameters), dNull, dRow, dRow);
        }

        AddTransposed(dRelation, layout.PairRelation.Of(gradient), p, layout.Shape.Relations);
        LinearLayer.Backward(layout.PairToken, layout.PairBias, parameters, gradient, y, dTokens, dy, rows.Count);
        LinearLayer.Backward(layout.PairClause, null, parameters, gradient, clauses, dPairClauses, dClauses, _c);
    }

    private float Governing(float[] parameters, ClaimRows rows, ClauseCrossAttention cross, int claim, int t, int c)
    {
        var logits = cross.Logits(rows, claim);
        var weight = layout.GovernsWeight.Of(parameters);
        var governed = layout.GovernsBias.Of(parameters)[0];
        for (var head = 0; head < weight.Length; head++)
        {
            governed += weight[head] * logits[(((head * rows.Claims[claim].Tokens) + t) * (_c + 1)) + c];
        }

        return governed;
    }

    private void Hidden(
        float[] parameters, ClaimRows rows, ClauseCrossAttention cross, int claim, int t, int c, float governed, ReadOnlySpan<float> token, Span<float> z)
    {
        var p = layout.Shape.Pair;
        TensorPrimitives.Add(token, _clauses.Current.Slice(c * p, p), z);
        for (var rest = rows.Claims[claim].Relations[(t * _c) + c]; rest != 0; rest &= rest - 1)
        {
            Add(_relation.Current.Slice(BitOperations.TrailingZeroCount(rest) * p, p), z);
        }

        var weights = cross.Weights(rows, claim);
        var attention = layout.PairAttention.Of(parameters);
        for (var head = 0; head < layout.Shape.Heads; head++)
        {
            TensorPrimitives.MultiplyAdd(attention.Slice(head * p, p), weights[(((head * rows.Claims[claim].Tokens) + t) * (_c + 1)) + c], z, z);
        }

        TensorPrimitives.MultiplyAdd(layout.PairGoverns.Of(parameters), governed, z, z);
    }

    private static void Add(ReadOnlySpan<float> from, Span<float> to) => TensorPrimitives.Add(to, from, to);

    private static IEnumerable<(int Claim, int Token, int Row)> Judged(ClaimRows rows)
    {
        for (var claim = 0; claim < rows.Claims.Count; claim++)
        {
            var judged = rows.Claims[claim].Judged;
            for (var t = 0; t < judged.Length; t++)
            {
                if (judged[t])
                {
                    yield return (claim, t, rows.Start(claim) + t);
                }
            }
        }
    }

    private static void Transpose(ReadOnlySpan<float> matrix, Span<float> into, int rows, int columns)
    {
        for (var i = 0; i < matrix.Length; i++)
        {
            into[(i % columns * rows) + (i / columns)] = matrix[i];
        }
    }

    private static void AddTransposed(ReadOnlySpan<float> transposed, Span<float> into, int rows, int columns)
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] += transposed[(i % columns * rows) + (i / columns)];
        }
    }
}
