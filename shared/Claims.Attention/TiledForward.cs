using System.Buffers;
using System.Numerics.Tensors;
using Claims.Attention.Lanes;
using Claims.Attention.Products;

namespace Claims.Attention;

/// <summary>The forward pass of <see cref="TiledAttention"/>, where the shapes are given.</summary>
internal readonly ref struct TiledForward(
    ReadOnlySpan<float> q,
    ReadOnlySpan<float> k,
    ReadOnlySpan<float> v,
    ReadOnlySpan<float> keyBias,
    Span<float> output,
    Span<float> logSumExp,
    int queries,
    int keys,
    int width,
    int valueWidth) : IVectorKernel
{
    /// <summary>Keys of one tile, a multiple of every register's width: at D = 64 its keys and values take 64 kB, which the second-level cache keeps.</summary>
    public const int KeysOfTile = 128;

    /// <summary>Queries that take their turn on one tile before the next is packed; packing is then 3 % of the work, and their logits take 128 kB.</summary>
    public const int QueriesOfBlock = 256;

    private readonly ReadOnlySpan<float> _q = q;
    private readonly ReadOnlySpan<float> _k = k;
    private readonly ReadOnlySpan<float> _v = v;
    private readonly ReadOnlySpan<float> _keyBias = keyBias;
    private readonly Span<float> _output = output;
    private readonly Span<float> _logSumExp = logSumExp;

    public void Run<TLanes, TVector>()
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        _output.Clear();
        var logits = ArrayPool<float>.Shared.Rent(QueriesOfBlock * KeysOfTile);
        Span<float> max = stackalloc float[QueriesOfBlock];
        Span<float> total = stackalloc float[QueriesOfBlock];
        for (var query = 0; query < queries; query += QueriesOfBlock)
        {
            var rows = Math.Min(QueriesOfBlock, queries - query);
            max.Fill(float.NegativeInfinity);
            total.Clear();
            for (var key = 0; key < keys; key += KeysOfTile)
            {
                Tile<TLanes, TVector>(query, rows, key, Math.Min(KeysOfTile, keys - key), logits, max, total);
            }

            Finish(query, max[..rows], total);
        }

        ArrayPool<float>.Shared.Return(logits);
    }

    /// <summary>Takes one tile of keys into the running sums of a block of queries, which are first rescaled to the new maximum.</summary>
    private void Tile<TLanes, TVector>(int query, int rows, int key, int count, Span<float> logits, Span<float> max, Span<float> total)
        where TLanes : ILanes<TVector>
    {
        using var tileKeys = new PackedMatrix<TLanes, TVector>(width, KeysOfTile);
        using var tileValues = new PackedMatrix<TLanes, TVector>(count, valueWidth);
        tileKeys.Fill(MatrixView.RowMajor(_k[(key * width)..], width).Transposed, count, 1f / MathF.Sqrt(width));
        tileValues.Fill(MatrixView.RowMajor(_v[(key * valueWidth)..], valueWidth), valueWidth);
        for (var row = 0; row < rows; row++)
        {
            Start(logits.Slice(row * KeysOfTile, KeysOfTile), key, count);
        }

        Product.Add(MatrixView.RowMajor(_q[(query * width)..], width), tileKeys, logits, KeysOfTile, rows);
        for (var row = 0; row < rows; row++)
        {
            var exponentials = ExponentialRow.Replace<TLanes, TVector>(logits.Slice(row * KeysOfTile, KeysOfTile), max[row]);
            if (exponentials.Max > max[row])
            {
                var shrink = MathF.Exp(max[row] - exponentials.Max);
                var sum = _output.Slice((query + row) * valueWidth, valueWidth);
                TensorPrimitives.Multiply(sum, shrink, sum);
                total[row] *= shrink;
                max[row] = exponentials.Max;
            }

            total[row] += exponentials.Sum;
        }

        Product.Add(MatrixView.RowMajor(logits, KeysOfTile), tileValues, _output[(query * valueWidth)..], valueWidth, rows);
    }

    private void Start(Span<float> logits, int key, int count)
    {
        if (_keyBias.IsEmpty)
        {
            logits[..count].Clear();
        }
        else
        {
            _keyBias.Slice(key, count).CopyTo(logits);
        }

        logits[count..].Fill(float.NegativeInfinity);
    }

    private void Finish(int query, Span<float> max, Span<float> total)
    {
        for (var row = 0; row < max.Length; row++)
        {
            _logSumExp[query + row] = max[row] + MathF.Log(total[row]);
            if (total[row] != 0)
            {
                var sum = _output.Slice((query + row) * valueWidth, valueWidth);
                TensorPrimitives.Multiply(sum, 1 / total[row], sum);
            }
        }
    }
}
