using System.Buffers;
using System.Numerics.Tensors;
using Claims.Attention.Lanes;
using Claims.Attention.Products;

namespace Claims.Attention;

/// <summary>
/// The forward pass of <see cref="ScaledDotProduct"/>. A block of queries at a time, so that its logits are still in the second-level cache when the softmax and
/// the product with the values come by. They stand in scratch rows padded with −∞ to whole registers.
/// </summary>
internal readonly ref struct AttentionForward(
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
    int valueWidth) : IVectorKernel
{
    private const int QueriesOfBlock = 32;

    private readonly ReadOnlySpan<float> _q = q;
    private readonly ReadOnlySpan<float> _k = k;
    private readonly ReadOnlySpan<float> _v = v;
    private readonly ReadOnlySpan<float> _bias = bias;
    private readonly ReadOnlySpan<float> _nullKey = nullKey;
    private readonly Span<float> _output = output;
    private readonly Span<float> _weights = weights;

    public void Run<TLanes, TVector>()
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        var columns = ScaledDotProduct.Columns(clauses, !_nullKey.IsEmpty);
        var padded = (columns + TLanes.Count - 1) / TLanes.Count * TLanes.Count;
        using var keys = new PackedMatrix<TLanes, TVector>(width, padded);
        using var values = new PackedMatrix<TLanes, TVector>(clauses, valueWidth);
        Pack(keys, values);

        // One register more from row to row: rows a power of two apart would compete for the same lines of the first-level cache.
        var stride = padded + TLanes.Count;
        var scratch = ArrayPool<float>.Shared.Rent(QueriesOfBlock * stride);
        for (var first = 0; first < queries; first += QueriesOfBlock)
        {
            Block(keys, values, first, Math.Min(QueriesOfBlock, queries - first), columns, scratch, stride);
        }

        ArrayPool<float>.Shared.Return(scratch);
    }

    /// <summary>The keys with 1/√D in them, which spares a pass over the logits; the null key is one more column.</summary>
    private void Pack<TLanes, TVector>(PackedMatrix<TLanes, TVector> keys, PackedMatrix<TLanes, TVector> values)
        where TLanes : ILanes<TVector>
    {
        var scale = 1f / MathF.Sqrt(width);
        keys.Fill(MatrixView.RowMajor(_k, width).Transposed, clauses, scale);
        values.Fill(MatrixView.RowMajor(_v, valueWidth), valueWidth);
        if (!_nullKey.IsEmpty)
        {
            keys.SetColumn(clauses, _nullKey, scale);
        }
    }

    private void Block<TLanes, TVector>(
        PackedMatrix<TLanes, TVector> keys, PackedMatrix<TLanes, TVector> values, int first, int rows, int columns, Span<float> scratch, int stride)
        where TLanes : ILanes<TVector>
    {
        // 1. Logits: the products are added to the bias, which was there before.
        for (var row = 0; row < rows; row++)
        {
            Start(scratch.Slice(row * stride, keys.M), first + row, columns);
        }

        Product.Add(MatrixView.RowMajor(_q[(first * width)..], width), keys, scratch, stride, rows);

        // 2. Weights; the scratch keeps the exponentials as they are.
        Span<float> inverseSums = stackalloc float[QueriesOfBlock];
        for (var row = 0; row < rows; row++)
        {
            var exponentials = scratch.Slice(row * stride, keys.M);
            var sum = ExponentialRow.Replace<TLanes, TVector>(exponentials).Sum;
            inverseSums[row] = sum == 0 ? 0 : 1 / sum;
            TensorPrimitives.Multiply(exponentials[..columns], inverseSums[row], _weights.Slice((first + row) * columns, columns));
        }

        // 3. The weighted sum of values, divided after it is summed; the null key adds nothing.
        var sums = _output.Slice(first * valueWidth, rows * valueWidth);
        sums.Clear();
        Product.Add(MatrixView.RowMajor(scratch, stride), values, sums, valueWidth, rows);
        for (var row = 0; row < rows; row++)
        {
            var sum = sums.Slice(row * valueWidth, valueWidth);
            TensorPrimitives.Multiply(sum, inverseSums[row], sum);
        }
    }

    private void Start(Span<float> logits, int query, int columns)
    {
        if (_bias.IsEmpty)
        {
            logits[..columns].Clear();
        }
        else
        {
            _bias.Slice(query * clauses, clauses).CopyTo(logits);
            logits[clauses..columns].Clear();
        }

        logits[columns..].Fill(float.NegativeInfinity);
    }
}
