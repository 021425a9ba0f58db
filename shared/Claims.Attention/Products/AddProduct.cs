using Claims.Attention.Lanes;

namespace Claims.Attention.Products;

/// <summary>C += A·B, for any width of register.</summary>
/// <param name="a">[N, K]</param>
/// <param name="b">[K, M]</param>
/// <param name="c">[N, M], added to.</param>
internal readonly ref struct AddProduct(MatrixView a, MatrixView b, Span<float> c, int n, int m, int k) : IVectorKernel
{
    private readonly MatrixView _a = a;
    private readonly MatrixView _b = b;
    private readonly Span<float> _c = c;

    public void Run<TLanes, TVector>()
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        using var packed = new PackedMatrix<TLanes, TVector>(k, m);
        packed.Fill(_b, m);
        Product.Add(_a, packed, _c, m, n);
    }
}
