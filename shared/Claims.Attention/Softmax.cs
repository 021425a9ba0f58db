using System.Numerics.Tensors;
using Claims.Attention.Lanes;

namespace Claims.Attention;

/// <summary>Softmax that neither overflows nor divides by nothing.</summary>
public static class Softmax
{
    /// <summary>
    /// Replaces a row of logits by its softmax. The maximum is subtracted first, so that logits of any size are safe. A row of nothing but
    /// −∞ (everything masked) becomes zeros: there is nothing to attend to, and NaN would spread. Logits of +∞ share the weight.
    /// </summary>
    /// <param name="row">[C] logits in, weights out.</param>
    /// <returns>log Σ exp(logit), or −∞ for a masked row.</returns>
    public static float Row(Span<float> row)
    {
        var kernel = new RowKernel(row);
        Widest.Run(ref kernel);
        if (kernel.Result.Sum != 0)
        {
            TensorPrimitives.Multiply(row, 1 / kernel.Result.Sum, row);
        }

        return kernel.Result.LogSumExp;
    }

    /// <summary><see cref="Row"/> for each row of a matrix.</summary>
    /// <param name="matrix">[T, C] row-major.</param>
    public static void Rows(Span<float> matrix, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        for (var start = 0; start < matrix.Length; start += columns)
        {
            Row(matrix.Slice(start, columns));
        }
    }

    /// <summary>
    /// Gradient of a loss by the logits of one row, from its gradient by the weights: w·(g − Σ w·g). Where a weight is 0, as masked ones are, it is 0.
    /// </summary>
    /// <param name="weights">[C] what <see cref="Row"/> gave.</param>
    /// <param name="dWeights">[C]</param>
    /// <param name="dLogits">[C], overwritten; may be the same memory as <paramref name="dWeights"/>.</param>
    public static void Backward(ReadOnlySpan<float> weights, ReadOnlySpan<float> dWeights, Span<float> dLogits)
    {
        Shape.Require(dWeights, weights.Length);
        Shape.Require<float>(dLogits, weights.Length);
        var mean = TensorPrimitives.Dot(weights, dWeights);
        TensorPrimitives.Subtract(dWeights, mean, dLogits);
        TensorPrimitives.Multiply(dLogits, weights, dLogits);
    }

    private ref struct RowKernel(Span<float> row) : IVectorKernel
    {
        private readonly Span<float> _row = row;

        public ExponentialRow Result { get; private set; }

        public void Run<TLanes, TVector>()
            where TLanes : ILanes<TVector>
            where TVector : struct => Result = ExponentialRow.Replace<TLanes, TVector>(_row);
    }
}
