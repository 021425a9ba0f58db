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

    /// <param name="k">K</param>
    /// <param name="m">M; the columns hold nothing of use before <see cref="Fill"/>.</param>
    public PackedMatrix(int k, int m)
    {
        (K, M) = (k, m);
        _rented = ArrayPool<float>.Shared.Rent(k * PanelWidth * ((m + PanelWidth - 1) / PanelWidth));
    }

    public static int PanelWidth => 2 * TLanes.Count;

    public int K { get; }

    public int M { get; }

    /// <summary>[K, <see cref="PanelWidth"/>]</summary>
    /// <param name="first">Its first column, a multiple of the panels' width.</param>
    public Span<float> Panel(int first) => _rented.AsSpan(first * K, K * PanelWidth);

    /// <summary>Copies the first columns; those after them become zero.</summary>
    /// <param name="b">[K, columns]</param>
    /// <param name="scale">Multiplies every element.</param>
    public void Fill(MatrixView b, int columns, float scale = 1)
    {
        for (var first = 0; first < M; first += PanelWidth)
        {
            var count = Math.Clamp(columns - first, 0, PanelWidth);
            Packing.Panel<TLanes, TVector>(b, first, count, Math.Min(PanelWidth, M - first), K, scale, Panel(first));
        }
    }

    /// <param name="values">[K]</param>
    /// <param name="scale">Multiplies every element.</param>
    public void SetColumn(int column, ReadOnlySpan<float> values, float scale)
    {
        var within = column % PanelWidth;
        var panel = Panel(column - within);
        for (var p = 0; p < K; p++)
        {
            panel[(p * PanelWidth) + within] = values[p] * scale;
        }
    }

    public void Dispose() => ArrayPool<float>.Shared.Return(_rented);
}
