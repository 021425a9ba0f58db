using Claims.Attention.Lanes;
using Claims.Attention.Products;

namespace Claims.Attention;

/// <summary>
/// Products of row-major matrices in float32, on one thread and the widest registers of the machine. Each element is a chain of fused multiply-adds in
/// the order of the inner dimension: a row's product is the same, bit for bit, whatever rows are computed with it.
/// </summary>
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
        if (bias.IsEmpty)
        {
            c.Clear();
        }
        else
        {
            for (var i = 0; i < n; i++)
            {
                bias.CopyTo(c[(i * m)..]);
            }
        }

        Run(MatrixView.RowMajor(a, k), MatrixView.RowMajor(b, k).Transposed, c, n, m, k);
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
        Run(MatrixView.RowMajor(a, k), MatrixView.RowMajor(b, m), c, n, m, k);
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
        Run(MatrixView.RowMajor(a, n).Transposed, MatrixView.RowMajor(b, m), c, n, m, k);
    }

    private static void Run(MatrixView a, MatrixView b, Span<float> c, int n, int m, int k)
    {
        var product = new AddProduct(a, b, c, n, m, k);
        Widest.Run(ref product);
    }
}
