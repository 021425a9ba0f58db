using Claims.Attention;
using Claims.Learning;

namespace Claims.ClauseModel.Network;

/// <summary>Self-attention of each token over the other tokens of its claim, never over itself, so that what comes out can be asked to tell the token's own code.</summary>
internal sealed class OtherTokens(ParameterLayout layout)
{
    private readonly GrowingBuffer _x = new();
    private readonly GrowingBuffer _q = new();
    private readonly GrowingBuffer _k = new();
    private readonly GrowingBuffer _v = new();
    private readonly GrowingBuffer _output = new();
    private readonly GrowingBuffer _weights = new();
    private readonly GrowingBuffer _mask = new();
    private readonly GrowingBuffer _dq = new();
    private readonly GrowingBuffer _dk = new();
    private readonly GrowingBuffer _dv = new();
    private readonly HeadRows _head = new();
    private int[] _weightStarts = [];

    /// <summary>[rows, M], heads side by side.</summary>
    public ReadOnlySpan<float> Output => _output.Current;

    private (int Width, int Heads, int HeadWidth) Sizes => (layout.Shape.Width, layout.Shape.Heads, layout.Shape.HeadWidth);

    public void Forward(float[] parameters, ClaimRows rows, ReadOnlySpan<float> x)
    {
        var (m, h, d) = Sizes;
        x.CopyTo(_x.Take(x.Length));
        LinearLayer.Forward(layout.SelfQuery, parameters, x, _q.Take(x.Length), rows.Count);
        LinearLayer.Forward(layout.SelfKey, parameters, x, _k.Take(x.Length), rows.Count);
        LinearLayer.Forward(layout.SelfValue, parameters, x, _v.Take(x.Length), rows.Count);
        _output.Take(x.Length);
        _weights.Take(Weights(rows));
        for (var claim = 0; claim < rows.Claims.Count; claim++)
        {
            var (start, t) = (rows.Start(claim), rows.Claims[claim].Tokens);
            for (var head = 0; head < h; head++)
            {
                _head.Gather(_q.Current, _k.Current, _v.Current, start, t, m, head * d, d);
                ScaledDotProduct.Forward(_head.Q, _head.K, _head.V, Mask(t), [], _head.Out, OfHead(claim, head, t), t, t, d, d);
                HeadRows.Scatter(_head.Out, _output.Current, start, t, m, head * d, d, add: false);
            }
        }
    }

    /// <param name="dx">[rows, M] accumulated.</param>
    public void Backward(float[] parameters, float[] gradient, ClaimRows rows, ReadOnlySpan<float> dOutput, Span<float> dx)
    {
        var (m, h, d) = Sizes;
        var dq = _dq.Zeros(dx.Length);
        var dk = _dk.Zeros(dx.Length);
        var dv = _dv.Zeros(dx.Length);
        for (var claim = 0; claim < rows.Claims.Count; claim++)
        {
            var (start, t) = (rows.Start(claim), rows.Claims[claim].Tokens);
            for (var head = 0; head < h; head++)
            {
                _head.Gather(_q.Current, _k.Current, _v.Current, start, t, m, head * d, d);
                _head.GatherOut(dOutput, start, t, m, head * d, d);
                ScaledDotProduct.Backward(
                    _head.Q, _head.K, _head.V, [], OfHead(claim, head, t), _head.Out, [], [], _head.DQ, _head.DK, _head.DV, [], _head.Logits(t * t), t, t, d, d);
                HeadRows.Scatter(_head.DQ, dq, start, t, m, head * d, d, add: true);
                HeadRows.Scatter(_head.DK, dk, start, t, m, head * d, d, add: true);
                HeadRows.Scatter(_head.DV, dv, start, t, m, head * d, d, add: true);
            }
        }

        LinearLayer.Backward(layout.SelfQuery, parameters, gradient, _x.Current, dq, dx, rows.Count);
        LinearLayer.Backward(layout.SelfKey, parameters, gradient, _x.Current, dk, dx, rows.Count);
        LinearLayer.Backward(layout.SelfValue, parameters, gradient, _x.Current, dv, dx, rows.Count);
    }

    private int Weights(ClaimRows rows)
    {
        _weightStarts = new int[rows.Claims.Count + 1];
        for (var claim = 0; claim < rows.Claims.Count; claim++)
        {
            var t = rows.Claims[claim].Tokens;
            _weightStarts[claim + 1] = _weightStarts[claim] + (layout.Shape.Heads * t * t);
        }

        return _weightStarts[^1];
    }

    private Span<float> OfHead(int claim, int head, int t) => _weights.Current.Slice(_weightStarts[claim] + (head * t * t), t * t);

    /// <summary>[T, T] −∞ on the diagonal.</summary>
    private Span<float> Mask(int t)
    {
        if (_mask.Current.Length != t * t)
        {
            var mask = _mask.Zeros(t * t);
            for (var i = 0; i < t; i++)
            {
                mask[(i * t) + i] = float.NegativeInfinity;
            }
        }

        return _mask.Current;
    }
}
