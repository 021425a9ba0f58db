using System.Buffers;
using Claims.Attention.Lanes;

namespace Claims.Attention.Products;

/// <summary>
/// The right-hand matrix of a product, [K, M], copied into panels of two registers' width, one after the other, each [K, <see cref="PanelWidth"/>] and padded
/// with zeros: the innermost loop then reads memory in order, and columns that do not fill a register need no care there. The memory is rented; dispose of it.
/// </summary>
internal readonly ref struct PackedMatrix<TLanes, TVector>
    where TLanes : ILanes<TVector>
{
    private readonly float[] _rented;

    /// <param name="b">[K, M]</param>
    /// <param name="scale">Multiplies every element.</param>
    public PackedMatrix(MatrixView b, int k, int m, float scale = 1)
    {
        (K, M) = (k, m);
        _rented = ArrayPool<float>.Shared.Rent(k * PanelWidth * ((m + PanelWidth - 1) / PanelWidth));
        for (var first = 0; first < m; first += PanelWidth)
        {
            Packing.Panel(b, first, Math.Min(PanelWidth, m - first), k, scale, Panel(first), PanelWidth);
        }
    }

    public static int PanelWidth => 2 * TLanes.Count;

    public int K { get; }

    public int M { get; }

    /// <summary>[K, <see cref="PanelWidth"/>]</summary>
    /// <param name="first">Its first column, a multiple of the panels' width.</param>
    public Span<float> Panel(int first) => _rented.AsSpan(first * K, K * PanelWidth);

    public void Dispose() => ArrayPool<float>.Shared.Return(_rented);
}
