using System.Buffers;
using System.Numerics.Tensors;
using Claims.Attention.Lanes;
using Claims.Attention.Products;

namespace Claims.Attention;

/// <summary>The backward pass of <see cref="RelationalAttention"/>, where the shapes are given.</summary>
internal readonly ref struct RelationalBackward(
    RelationalAttention head,
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
    Span<float> dNullKey) : IVectorKernel
{
    private readonly ReadOnlySpan<float> _q = head.Part(q);
    private readonly ReadOnlySpan<float> _k = head.Part(k);
    private readonly ReadOnlySpan<float> _v = head.Part(v);
    private readonly ReadOnlySpan<uint> _relations = relations;
    private readonly ReadOnlySpan<float> _relationValue = relationValue;
    private readonly ReadOnlySpan<float> _nullKey = nullKey;
    private readonly ReadOnlySpan<float> _weights = weights;
    private readonly ReadOnlySpan<float> _dOutput = head.Part(dOutput);
    private readonly Span<float> _dWeights = dWeights;
    private readonly Span<float> _dLogits = dLogits;
    private readonly Span<float> _dq = head.Part(dq);
    private readonly Span<float> _dk = head.Part(dk);
    private readonly Span<float> _dv = head.Part(dv);
    private readonly Span<float> _dRelationBias = dRelationBias;
    private readonly Span<float> _dRelationValue = dRelationValue;
    private readonly Span<float> _dNullKey = dNullKey;

    public void Run<TLanes, TVector>()
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        using var upstream = new PackedMatrix<TLanes, TVector>(head.Queries, head.Width);
        upstream.Fill(MatrixView.RowMajor(_dOutput, head.Stride), head.Width);
        ThroughValues(upstream);
        ThroughRelationValues(upstream);
        ThroughSoftmax<TLanes, TVector>();
        ThroughKeys<TLanes, TVector>();
    }

    /// <summary>1. Weighted sum of the keys' values: dW += dO·Vᵀ and dV += Wᵀ·dO.</summary>
    private void ThroughValues<TLanes, TVector>(PackedMatrix<TLanes, TVector> upstream)
        where TLanes : ILanes<TVector>
    {
        using var values = new PackedMatrix<TLanes, TVector>(head.Width, head.Keys);
        values.Fill(MatrixView.RowMajor(_v, head.Stride).Transposed, head.Keys);
        Product.Add(MatrixView.RowMajor(_dOutput, head.Stride), values, _dWeights, head.Columns, head.Queries);
        Product.Add(MatrixView.RowMajor(_weights, head.Columns).Transposed, upstream, _dv, head.Stride, head.Keys);
    }

    /// <summary>2. And of the flags' values: each weight takes dO·value of every flag that its key has.</summary>
    private void ThroughRelationValues<TLanes, TVector>(PackedMatrix<TLanes, TVector> upstream)
        where TLanes : ILanes<TVector>
    {
        var flags = _dRelationBias.Length;
        var rented = ArrayPool<float>.Shared.Rent(head.Queries * flags);
        var perFlag = rented.AsSpan(0, head.Queries * flags);
        perFlag.Clear();
        using var values = new PackedMatrix<TLanes, TVector>(head.Width, flags);
        values.Fill(MatrixView.RowMajor(_relationValue, head.Width).Transposed, flags);
        Product.Add(MatrixView.RowMajor(_dOutput, head.Stride), values, perFlag, flags, head.Queries);
        for (var t = 0; t < head.Queries; t++)
        {
            FlagSums.AddTo<TLanes, TVector>(_dWeights.Slice(t * head.Columns, head.Keys), Relations(t), perFlag.Slice(t * flags, flags));
        }

        RelationalForward.FlagWeights<TLanes, TVector>(head, _weights, _relations, perFlag, flags);
        Product.Add(MatrixView.RowMajor(perFlag, flags).Transposed, upstream, _dRelationValue, head.Width, flags);
        ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>3. dL/dz += w ∘ dL/dw − w·Σ w·dL/dw, and what the flags added to the logits.</summary>
    private void ThroughSoftmax<TLanes, TVector>()
        where TLanes : ILanes<TVector>
    {
        for (var t = 0; t < head.Queries; t++)
        {
            var weight = _weights.Slice(t * head.Columns, head.Columns);
            var dWeight = _dWeights.Slice(t * head.Columns, head.Columns);
            var dLogit = _dLogits.Slice(t * head.Columns, head.Columns);
            var mean = TensorPrimitives.Dot<float>(weight, dWeight);
            TensorPrimitives.MultiplyAdd(weight, dWeight, dLogit, dLogit);
            TensorPrimitives.MultiplyAdd(weight, -mean, dLogit, dLogit);
            FlagSums.AddFrom<TLanes, TVector>(dLogit[..head.Keys], Relations(t), _dRelationBias);
        }
    }

    /// <summary>4. Scaled products: dQ += dS·K/√D and dK += dSᵀ·Q/√D, and the same for the null key.</summary>
    private void ThroughKeys<TLanes, TVector>()
        where TLanes : ILanes<TVector>
    {
        using var keys = new PackedMatrix<TLanes, TVector>(head.Keys, head.Width);
        keys.Fill(MatrixView.RowMajor(_k, head.Stride), head.Width, head.Scale);
        Product.Add(MatrixView.RowMajor(_dLogits, head.Columns), keys, _dq, head.Stride, head.Queries);

        using var queries = new PackedMatrix<TLanes, TVector>(head.Queries, head.Width);
        queries.Fill(MatrixView.RowMajor(_q, head.Stride), head.Width, head.Scale);
        Product.Add(MatrixView.RowMajor(_dLogits, head.Columns).Transposed, queries, _dk, head.Stride, head.Keys);
        for (var t = 0; t < head.Queries; t++)
        {
            var gradient = _dLogits[(t * head.Columns) + head.Keys] * head.Scale;
            var target = _dq.Slice(t * head.Stride, head.Width);
            TensorPrimitives.MultiplyAdd(_nullKey, gradient, target, target);
            TensorPrimitives.MultiplyAdd(_q.Slice(t * head.Stride, head.Width), gradient, _dNullKey, _dNullKey);
        }
    }

    private ReadOnlySpan<uint> Relations(int t) => _relations.Slice(t * head.Keys, head.Keys);
}
