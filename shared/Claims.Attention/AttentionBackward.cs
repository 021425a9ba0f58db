using System.Numerics.Tensors;
using Claims.Attention.Lanes;
using Claims.Attention.Products;

namespace Claims.Attention;

/// <summary>The backward pass of <see cref="ScaledDotProduct"/>, where the shapes are given.</summary>
internal readonly ref struct AttentionBackward(
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
    int valueWidth) : IVectorKernel
{
    private readonly ReadOnlySpan<float> _q = q;
    private readonly ReadOnlySpan<float> _k = k;
    private readonly ReadOnlySpan<float> _v = v;
    private readonly ReadOnlySpan<float> _nullKey = nullKey;
    private readonly ReadOnlySpan<float> _weights = weights;
    private readonly ReadOnlySpan<float> _dOutput = dOutput;
    private readonly ReadOnlySpan<float> _dWeights = dWeights;
    private readonly ReadOnlySpan<float> _dLogits = dLogits;
    private readonly Span<float> _dq = dq;
    private readonly Span<float> _dk = dk;
    private readonly Span<float> _dv = dv;
    private readonly Span<float> _dNullKey = dNullKey;
    private readonly Span<float> _dLogitsOut = dLogitsOut;

    public void Run<TLanes, TVector>()
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        var columns = ScaledDotProduct.Columns(clauses, !_nullKey.IsEmpty);
        ThroughValues<TLanes, TVector>(columns);
        ThroughSoftmax(columns);
        ThroughKeys<TLanes, TVector>(columns);
    }

    /// <summary>1. O = W·V: dW = dO·Vᵀ (the null key's value is zero, so its weight takes nothing) and dV += Wᵀ·dO.</summary>
    private void ThroughValues<TLanes, TVector>(int columns)
        where TLanes : ILanes<TVector>
    {
        using var values = new PackedMatrix<TLanes, TVector>(valueWidth, clauses);
        values.Fill(MatrixView.RowMajor(_v, valueWidth).Transposed, clauses);
        _dLogitsOut.Clear();
        Product.Add(MatrixView.RowMajor(_dOutput, valueWidth), values, _dLogitsOut, columns, queries);

        using var upstream = new PackedMatrix<TLanes, TVector>(queries, valueWidth);
        upstream.Fill(MatrixView.RowMajor(_dOutput, valueWidth), valueWidth);
        Product.Add(MatrixView.RowMajor(_weights, columns).Transposed, upstream, _dv, valueWidth, clauses);
    }

    /// <summary>2. From the gradient of the weights to that of the logits, and what the loss takes from either beside the output.</summary>
    private void ThroughSoftmax(int columns)
    {
        if (!_dWeights.IsEmpty)
        {
            TensorPrimitives.Add(_dLogitsOut, _dWeights, _dLogitsOut);
        }

        for (var start = 0; start < _dLogitsOut.Length; start += columns)
        {
            var gradient = _dLogitsOut.Slice(start, columns);
            Softmax.Backward(_weights.Slice(start, columns), gradient, gradient);
        }

        if (!_dLogits.IsEmpty)
        {
            TensorPrimitives.Add(_dLogitsOut, _dLogits, _dLogitsOut);
        }
    }

    /// <summary>3. S = Q·Kᵀ/√D: dQ += dS·K/√D and dK += dSᵀ·Q/√D.</summary>
    private void ThroughKeys<TLanes, TVector>(int columns)
        where TLanes : ILanes<TVector>
    {
        var scale = 1f / MathF.Sqrt(width);
        using var keys = new PackedMatrix<TLanes, TVector>(clauses, width);
        keys.Fill(MatrixView.RowMajor(_k, width), width, scale);
        Product.Add(MatrixView.RowMajor(_dLogitsOut, columns), keys, _dq, width, queries);

        using var scaled = new PackedMatrix<TLanes, TVector>(queries, width);
        scaled.Fill(MatrixView.RowMajor(_q, width), width, scale);
        Product.Add(MatrixView.RowMajor(_dLogitsOut, columns).Transposed, scaled, _dk, width, clauses);
        for (var t = 0; t < queries && columns > clauses; t++)
        {
            var gradient = _dLogitsOut[(t * columns) + clauses] * scale;
            var target = _dq.Slice(t * width, width);
            TensorPrimitives.MultiplyAdd(_nullKey, gradient, target, target);
            TensorPrimitives.MultiplyAdd(_q.Slice(t * width, width), gradient, _dNullKey, _dNullKey);
        }
    }
}
