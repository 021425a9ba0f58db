using System.Numerics.Tensors;

namespace Claims.Attention;

/// <summary>Products of row-major matrices in float32.</summary>
public static class MatrixMultiply
{
    /// <summary>C = A·Bᵀ + bias.</summary>
    /// <param name="a">[N, K]</param>
    /// <param name="b">[M, K]: rows are the columns of the product, as linear layers store their weights.</param>
    /// <param name="bias">[M] added to each row, or empty.</param>
    /// <param name="c">[N, M], overwritten.</param>
    public static void TransposedB(ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> bias, Span<float> c, int n, int m, int k)
    {
        Shape.Require(a, n * k);
        Shape.Require(b, m * k);
        Shape.RequireOptional(bias, m);
        Shape.Require<float>(c, n * m);
        for (var i = 0; i < n; i++)
        {
            var row = a.Slice(i * k, k);
            for (var j = 0; j < m; j++)
            {
                c[(i * m) + j] = TensorPrimitives.Dot(row, b.Slice(j * k, k)) + (bias.IsEmpty ? 0 : bias[j]);
            }
        }
    }

    /// <summary>C += A·B.</summary>
    /// <param name="a">[N, K]</param>
    /// <param name="b">[K, M]</param>
    /// <param name="c">[N, M], added to.</param>
    public static void Add(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int n, int m, int k)
    {
        Shape.Require(a, n * k);
        Shape.Require(b, k * m);
        Shape.Require<float>(c, n * m);
        for (var i = 0; i < n; i++)
        {
            var row = c.Slice(i * m, m);
            for (var p = 0; p < k; p++)
            {
                TensorPrimitives.MultiplyAdd(b.Slice(p * m, m), a[(i * k) + p], row, row);
            }
        }
    }

    /// <summary>C += Aᵀ·B.</summary>
    /// <param name="a">[K, N]</param>
    /// <param name="b">[K, M]</param>
    /// <param name="c">[N, M], added to.</param>
    public static void AddTransposedA(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int n, int m, int k)
    {
        Shape.Require(a, k * n);
        Shape.Require(b, k * m);
        Shape.Require<float>(c, n * m);
        for (var p = 0; p < k; p++)
        {
            var row = b.Slice(p * m, m);
            for (var i = 0; i < n; i++)
            {
                var sum = c.Slice(i * m, m);
                TensorPrimitives.MultiplyAdd(row, a[(p * n) + i], sum, sum);
            }
        }
    }
}
