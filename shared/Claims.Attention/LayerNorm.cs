using System.Numerics.Tensors;
using Claims.Attention.Lanes;

namespace Claims.Attention;

/// <summary>
/// Layer normalisation of rows, y = (x − mean)/√(variance + ε)·gain + bias, with the variance of the M values themselves (Ba, Kiros and Hinton 2016,
/// equation 4). Row-major float32; the caller owns all memory.
/// </summary>
public static class LayerNorm
{
    /// <summary>Added to the variance, as PyTorch and ONNX do by default.</summary>
    public const float Epsilon = 1e-5f;

    /// <param name="x">[N, M]</param>
    /// <param name="gain">[M]</param>
    /// <param name="bias">[M]</param>
    /// <param name="y">[N, M], overwritten; may be the same memory as <paramref name="x"/> where no backward pass follows.</param>
    /// <param name="mean">[N], overwritten; the backward pass takes it.</param>
    /// <param name="inverseDeviation">[N] 1/√(variance + ε), overwritten; the backward pass takes it.</param>
    /// <param name="n">N rows.</param>
    /// <param name="m">M, the width.</param>
    public static void Forward(
        ReadOnlySpan<float> x, ReadOnlySpan<float> gain, ReadOnlySpan<float> bias, Span<float> y, Span<float> mean, Span<float> inverseDeviation, int n, int m)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(m);
        Shape.Require(x, n * m);
        Shape.Require(gain, m);
        Shape.Require(bias, m);
        Shape.Require<float>(y, n * m);
        Shape.Require<float>(mean, n);
        Shape.Require<float>(inverseDeviation, n);

        for (var i = 0; i < n; i++)
        {
            var row = y.Slice(i * m, m);
            var values = x.Slice(i * m, m);
            mean[i] = TensorPrimitives.Sum(values) / m;

            // The variance of what is already centred: E[x²] − E[x]² would cancel where the mean is large.
            TensorPrimitives.Subtract(values, mean[i], row);
            inverseDeviation[i] = 1 / MathF.Sqrt((TensorPrimitives.SumOfSquares<float>(row) / m) + Epsilon);
            TensorPrimitives.Multiply(row, inverseDeviation[i], row);
            TensorPrimitives.MultiplyAdd(row, gain, bias, row);
        }
    }

    /// <summary>Adds the gradients of a loss to those that earlier uses of the same parameters left.</summary>
    /// <param name="x">[N, M] what the forward pass was given.</param>
    /// <param name="gain">[M]</param>
    /// <param name="mean">[N] from the forward pass.</param>
    /// <param name="inverseDeviation">[N] from the forward pass.</param>
    /// <param name="dy">[N, M] gradient of the loss by y.</param>
    /// <param name="dx">[N, M], added to.</param>
    /// <param name="dgain">[M], added to.</param>
    /// <param name="dbias">[M], added to.</param>
    /// <param name="n">N rows.</param>
    /// <param name="m">M, the width.</param>
    public static void Backward(
        ReadOnlySpan<float> x,
        ReadOnlySpan<float> gain,
        ReadOnlySpan<float> mean,
        ReadOnlySpan<float> inverseDeviation,
        ReadOnlySpan<float> dy,
        Span<float> dx,
        Span<float> dgain,
        Span<float> dbias,
        int n,
        int m)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(m);
        Shape.Require(x, n * m);
        Shape.Require(gain, m);
        Shape.Require(mean, n);
        Shape.Require(inverseDeviation, n);
        Shape.Require(dy, n * m);
        Shape.Require<float>(dx, n * m);
        Shape.Require<float>(dgain, m);
        Shape.Require<float>(dbias, m);

        var backward = new LayerNormBackward(x, gain, mean, inverseDeviation, dy, dx, dgain, dbias, n, m);
        Widest.Run(ref backward);
    }
}
