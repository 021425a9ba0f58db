using System.Numerics.Tensors;

namespace Claims.Attention;

/// <summary>A linear layer y = x·Wᵀ + b, forward and backward. Row-major float32; the caller owns all memory.</summary>
public static class Linear
{
    /// <param name="x">[N, I]</param>
    /// <param name="w">[O, I]: one row for each output.</param>
    /// <param name="bias">[O], or empty.</param>
    /// <param name="y">[N, O], overwritten.</param>
    /// <param name="n">N rows.</param>
    /// <param name="inputs">I</param>
    /// <param name="outputs">O</param>
    public static void Forward(ReadOnlySpan<float> x, ReadOnlySpan<float> w, ReadOnlySpan<float> bias, Span<float> y, int n, int inputs, int outputs) =>
        MatrixMultiply.TransposedB(x, w, bias, y, n, outputs, inputs);

    /// <summary>Adds the gradients of a loss to those that earlier uses of the same parameters left.</summary>
    /// <param name="x">[N, I] what the forward pass was given.</param>
    /// <param name="w">[O, I]</param>
    /// <param name="dy">[N, O] gradient of the loss by y.</param>
    /// <param name="dx">[N, I], added to; or empty, where x is data.</param>
    /// <param name="dw">[O, I], added to.</param>
    /// <param name="dbias">[O], added to; or empty, where there is no bias.</param>
    /// <param name="n">N rows.</param>
    /// <param name="inputs">I</param>
    /// <param name="outputs">O</param>
    public static void Backward(
        ReadOnlySpan<float> x, ReadOnlySpan<float> w, ReadOnlySpan<float> dy, Span<float> dx, Span<float> dw, Span<float> dbias, int n, int inputs, int outputs)
    {
        Shape.Require(x, n * inputs);
        Shape.Require(w, outputs * inputs);
        Shape.Require(dy, n * outputs);
        Shape.RequireOptional<float>(dx, n * inputs);
        Shape.Require<float>(dw, outputs * inputs);
        Shape.RequireOptional<float>(dbias, outputs);

        if (!dx.IsEmpty)
        {
            MatrixMultiply.Add(dy, w, dx, n, inputs, outputs);
        }

        MatrixMultiply.AddTransposedA(dy, x, dw, outputs, inputs, n);
        if (!dbias.IsEmpty)
        {
            for (var i = 0; i < n; i++)
            {
                TensorPrimitives.Add(dbias, dy.Slice(i * outputs, outputs), dbias);
            }
        }
    }
}
