using System.Numerics.Tensors;

namespace Claims.Attention;

/// <summary>max(x, 0), forward and backward.</summary>
public static class Relu
{
    /// <param name="x">[N]</param>
    /// <param name="y">[N], overwritten; may be the same memory as <paramref name="x"/>.</param>
    public static void Forward(ReadOnlySpan<float> x, Span<float> y)
    {
        Shape.Require<float>(y, x.Length);
        TensorPrimitives.Max(x, 0f, y);
    }

    /// <param name="y">[N] what the forward pass gave (its input serves as well: both are positive in the same places).</param>
    /// <param name="dy">[N] gradient of the loss by y.</param>
    /// <param name="dx">[N], added to. At x = 0 the gradient is taken as 0.</param>
    public static void Backward(ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx)
    {
        Shape.Require(dy, y.Length);
        Shape.Require<float>(dx, y.Length);
        for (var i = 0; i < y.Length; i++)
        {
            dx[i] += y[i] > 0 ? dy[i] : 0;
        }
    }
}
