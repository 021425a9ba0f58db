using System.Buffers;
using Claims.Attention.Lanes;
using Claims.Attention.Products;

namespace Claims.Attention;

/// <summary>The forward pass of <see cref="RelationalAttention"/>, where the shapes are given.</summary>
internal readonly ref struct RelationalForward(
    RelationalAttention head,
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
    Span<float> output) : IVectorKernel
{
    private readonly ReadOnlySpan<float> _q = head.Part(q);
    private readonly ReadOnlySpan<float> _k = head.Part(k);
    private readonly ReadOnlySpan<float> _v = head.Part(v);
    private readonly ReadOnlySpan<uint> _relations = relations;
    private readonly ReadOnlySpan<float> _relationBias = relationBias;
    private readonly ReadOnlySpan<float> _relationValue = relationValue;
    private readonly ReadOnlySpan<float> _nullKey = nullKey;
    private readonly Span<float> _logits = logits;
    private readonly Span<float> _weights = weights;
    private readonly Span<float> _output = head.Part(output);

    public void Run<TLanes, TVector>()
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        Logits<TLanes, TVector>();
        _logits.CopyTo(_weights);
        Softmax.Rows(_weights, head.Columns);
        for (var t = 0; t < head.Queries; t++)
        {
            _output.Slice(t * head.Stride, head.Width).Clear();
        }

        Values<TLanes, TVector>();
        RelationValues<TLanes, TVector>();
    }

    /// <summary>1. What the flags add to each logit, then the products.</summary>
    private void Logits<TLanes, TVector>()
        where TLanes : ILanes<TVector>
    {
        for (var t = 0; t < head.Queries; t++)
        {
            var row = _logits.Slice(t * head.Columns, head.Columns);
            row.Clear();
            row[head.Keys] = nullBias;
            FlagSums.AddTo<TLanes, TVector>(row[..head.Keys], _relations.Slice(t * head.Keys, head.Keys), _relationBias);
        }

        using var keys = new PackedMatrix<TLanes, TVector>(head.Width, head.Columns);
        keys.Fill(MatrixView.RowMajor(_k, head.Stride).Transposed, head.Keys, head.Scale);
        keys.SetColumn(head.Keys, _nullKey, head.Scale);
        Product.Add(MatrixView.RowMajor(_q, head.Stride), keys, _logits, head.Columns, head.Queries);
    }

    /// <summary>2. Weighted sum of the keys' values.</summary>
    private void Values<TLanes, TVector>()
        where TLanes : ILanes<TVector>
    {
        using var values = new PackedMatrix<TLanes, TVector>(head.Keys, head.Width);
        values.Fill(MatrixView.RowMajor(_v, head.Stride), head.Width);
        Product.Add(MatrixView.RowMajor(_weights, head.Columns), values, _output, head.Stride, head.Queries);
    }

    /// <summary>3. And of the flags' values, each by the weight of all keys that have the flag.</summary>
    private void RelationValues<TLanes, TVector>()
        where TLanes : ILanes<TVector>
    {
        var flags = _relationBias.Length;
        var rented = ArrayPool<float>.Shared.Rent(head.Queries * flags);
        var flagWeights = rented.AsSpan(0, head.Queries * flags);
        FlagWeights<TLanes, TVector>(head, _weights, _relations, flagWeights, flags);
        using var values = new PackedMatrix<TLanes, TVector>(flags, head.Width);
        values.Fill(MatrixView.RowMajor(_relationValue, head.Width), head.Width);
        Product.Add(MatrixView.RowMajor(flagWeights, flags), values, _output, head.Stride, head.Queries);
        ArrayPool<float>.Shared.Return(rented);
    }

    /// <param name="flagWeights">[T, F] overwritten: the weight of all keys that have the flag.</param>
    public static void FlagWeights<TLanes, TVector>(
        RelationalAttention head, ReadOnlySpan<float> weights, ReadOnlySpan<uint> relations, Span<float> flagWeights, int flags)
        where TLanes : ILanes<TVector>
    {
        flagWeights.Clear();
        for (var t = 0; t < head.Queries; t++)
        {
            var row = weights.Slice(t * head.Columns, head.Keys);
            FlagSums.AddFrom<TLanes, TVector>(row, relations.Slice(t * head.Keys, head.Keys), flagWeights.Slice(t * flags, flags));
        }
    }
}
