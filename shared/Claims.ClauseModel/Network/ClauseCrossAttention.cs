using System.Numerics.Tensors;
using Claims.Attention;
using Claims.Learning;

namespace Claims.ClauseModel.Network;

/// <summary>Claim tokens attend to clauses: relational multi-head attention with a null clause, output projection, residual, feed-forward.</summary>
internal sealed class ClauseCrossAttention(ParameterLayout layout)
{
    private readonly GrowingBuffer _x = new();
    private readonly GrowingBuffer _clauses = new();
    private readonly GrowingBuffer _q = new();
    private readonly GrowingBuffer _k = new();
    private readonly GrowingBuffer _v = new();
    private readonly GrowingBuffer _logits = new();
    private readonly GrowingBuffer _weights = new();
    private readonly GrowingBuffer _attended = new();
    private readonly GrowingBuffer _dq = new();
    private readonly GrowingBuffer _dk = new();
    private readonly GrowingBuffer _dv = new();
    private readonly GrowingBuffer _dAttended = new();
    private readonly GrowingBuffer _dNorm = new();
    private readonly GrowingBuffer _dSum = new();
    private readonly NormLayer _norm = new(layout.CrossNorm);
    private readonly FeedForward _feedForward = new(layout.DecideUp, layout.DecideDown, layout.DecideNorm);
    private int _c;

    /// <summary>[rows, M]</summary>
    public ReadOnlySpan<float> Output => _feedForward.Output;

    /// <summary>[H, T, C + 1] of one claim, before the softmax.</summary>
    public Span<float> Logits(ClaimRows rows, int claim) => OfClaim(_logits.Current, rows, claim);

    /// <summary>[H, T, C + 1] of one claim.</summary>
    public Span<float> Weights(ClaimRows rows, int claim) => OfClaim(_weights.Current, rows, claim);

    /// <summary>One claim's part of what is laid out as logits and weights are.</summary>
    public Span<float> OfClaim(Span<float> values, ClaimRows rows, int claim) =>
        values[(rows.Start(claim) * layout.Shape.Heads * (_c + 1))..(rows.Start(claim + 1) * layout.Shape.Heads * (_c + 1))];

    public void Forward(float[] parameters, ClaimRows rows, ReadOnlySpan<float> x, ReadOnlySpan<float> clauses)
    {
        var (m, h) = (layout.Shape.Width, layout.Shape.Heads);
        _c = clauses.Length / m;
        x.CopyTo(_x.Take(x.Length));
        clauses.CopyTo(_clauses.Take(clauses.Length));
        LinearLayer.Forward(layout.CrossQuery, parameters, x, _q.Take(x.Length), rows.Count);
        LinearLayer.Forward(layout.CrossKey, parameters, clauses, _k.Take(clauses.Length), _c);
        LinearLayer.Forward(layout.CrossValue, parameters, clauses, _v.Take(clauses.Length), _c);
        _logits.Take(h * rows.Count * (_c + 1));
        _weights.Take(h * rows.Count * (_c + 1));
        _attended.Take(x.Length);
        for (var claim = 0; claim < rows.Claims.Count; claim++)
        {
            for (var head = 0; head < h; head++)
            {
                Forward(parameters, rows, claim, head);
            }
        }

        var sum = _norm.Input(rows.Count);
        LinearLayer.Forward(layout.CrossOut, parameters, _attended.Current, sum, rows.Count);
        TensorPrimitives.Add(sum, x, sum);
        _norm.Forward(parameters);
        _feedForward.Forward(parameters, _norm.Output, rows.Count);
    }

    /// <param name="dOutput">[rows, M]</param>
    /// <param name="dLogits">Laid out as the logits: gradient from outside; the total when it returns.</param>
    /// <param name="dWeights">The same for the weights.</param>
    /// <param name="dx">[rows, M] accumulated.</param>
    /// <param name="dClauses">[C, M] accumulated.</param>
    public void Backward(
        float[] parameters, float[] gradient, ClaimRows rows, ReadOnlySpan<float> dOutput, Span<float> dLogits, Span<float> dWeights, Span<float> dx, Span<float> dClauses)
    {
        var dNorm = _dNorm.Zeros(dOutput.Length);
        var dSum = _dSum.Zeros(dOutput.Length);
        _feedForward.Backward(parameters, gradient, dOutput, dNorm, rows.Count);
        _norm.Backward(parameters, gradient, dNorm, dSum);
        TensorPrimitives.Add(dx, dSum, dx);
        var dAttended = _dAttended.Zeros(dOutput.Length);
        LinearLayer.Backward(layout.CrossOut, parameters, gradient, _attended.Current, dSum, dAttended, rows.Count);
        var dq = _dq.Zeros(dx.Length);
        var dk = _dk.Zeros(dClauses.Length);
        var dv = _dv.Zeros(dClauses.Length);
        for (var claim = 0; claim < rows.Claims.Count; claim++)
        {
            for (var head = 0; head < layout.Shape.Heads; head++)
            {
                var part = Part(rows, claim, head);
                Backward(parameters, gradient, rows, claim, head, dAttended, dWeights[part], dLogits[part], dq, dk, dv);
            }
        }

        LinearLayer.Backward(layout.CrossQuery, parameters, gradient, _x.Current, dq, dx, rows.Count);
        LinearLayer.Backward(layout.CrossKey, parameters, gradient, _clauses.Current, dk, dClauses, _c);
        LinearLayer.Backward(layout.CrossValue, parameters, gradient, _clauses.Current, dv, dClauses, _c);
    }

    private void Forward(float[] parameters, ClaimRows rows, int claim, int head)
    {
        var (kernel, tokens, part) = (Kernel(rows, claim, head), Tokens(rows, claim), Part(rows, claim, head));
        kernel.Forward(
            _q.Current[tokens],
            _k.Current,
            _v.Current,
            rows.Claims[claim].Relations,
            OfHead(layout.CrossRelation, parameters, head),
            OfHead(layout.CrossRelationValue, parameters, head),
            OfHead(layout.CrossNullKey, parameters, head),
            layout.CrossNullBias.Of(parameters)[head],
            _logits.Current[part],
            _weights.Current[part],
            _attended.Current[tokens]);
    }

    private void Backward(
        float[] parameters, float[] gradient, ClaimRows rows, int claim, int head, ReadOnlySpan<float> dAttended, Span<float> dWeights, Span<float> dLogits, Span<float> dq, Span<float> dk, Span<float> dv)
    {
        var (kernel, tokens) = (Kernel(rows, claim, head), Tokens(rows, claim));
        kernel.Backward(
            _q.Current[tokens],
            _k.Current,
            _v.Current,
            rows.Claims[claim].Relations,
            OfHead(layout.CrossRelationValue, parameters, head),
            OfHead(layout.CrossNullKey, parameters, head),
            _weights.Current[Part(rows, claim, head)],
            dAttended[tokens],
            dWeights,
            dLogits,
            dq[tokens],
            dk,
            dv,
            OfHead(layout.CrossRelation, gradient, head),
            OfHead(layout.CrossRelationValue, gradient, head),
            OfHead(layout.CrossNullKey, gradient, head),
            ref layout.CrossNullBias.Of(gradient)[head]);
    }

    private RelationalAttention Kernel(ClaimRows rows, int claim, int head) =>
        new(rows.Claims[claim].Tokens, _c, layout.Shape.HeadWidth, layout.Shape.Width, head * layout.Shape.HeadWidth);

    private Range Tokens(ClaimRows rows, int claim) => (rows.Start(claim) * layout.Shape.Width)..(rows.Start(claim + 1) * layout.Shape.Width);

    private Range Part(ClaimRows rows, int claim, int head)
    {
        var size = rows.Claims[claim].Tokens * (_c + 1);
        var start = (rows.Start(claim) * layout.Shape.Heads * (_c + 1)) + (head * size);
        return start..(start + size);
    }

    private Span<float> OfHead(ParameterSlot slot, float[] values, int head)
    {
        var size = slot.Length / layout.Shape.Heads;
        return slot.Of(values).Slice(head * size, size);
    }
}
