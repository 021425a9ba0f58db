using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Claims.Attention.Lanes;

namespace Claims.Attention.Products;

/// <summary>
/// C += A·B in blocks: some rows of A, which stay in the second-level cache, against one panel of B after the other, which stays in the first (Goto and van
/// de Geijn 2008, "Anatomy of high-performance matrix multiplication").
/// </summary>
internal static class Product
{
    private const int RowsOfBlock = 128;

    /// <param name="a">[N, K]</param>
    /// <param name="b">[K, M]</param>
    /// <param name="c">[N, M], added to; <paramref name="cStride"/> floats from one row to the next.</param>
    public static void Add<TLanes, TVector>(MatrixView a, PackedMatrix<TLanes, TVector> b, Span<float> c, int cStride, int n)
        where TLanes : ILanes<TVector>
    {
        if (n == 0 || b.K == 0)
        {
            return;
        }

        Shape.RequireAtLeast(a.Values, ((n - 1) * a.RowStride) + ((b.K - 1) * a.ColumnStride) + 1);
        Shape.RequireAtLeast<float>(c, ((n - 1) * cStride) + b.M);
        Span<float> part = stackalloc float[Tile.Rows * PackedMatrix<TLanes, TVector>.PanelWidth];
        for (var firstRow = 0; firstRow < n; firstRow += RowsOfBlock)
        {
            var rowsEnd = Math.Min(n, firstRow + RowsOfBlock);
            for (var column = 0; column < b.M; column += PackedMatrix<TLanes, TVector>.PanelWidth)
            {
                var panel = b.Panel(column);
                var columns = Math.Min(PackedMatrix<TLanes, TVector>.PanelWidth, b.M - column);
                for (var row = firstRow; row < rowsEnd; row += Tile.Rows)
                {
                    var rows = Math.Min(Tile.Rows, rowsEnd - row);
                    AddTile<TLanes, TVector>(a, row, panel, b.K, c[((row * cStride) + column)..], cStride, rows, columns, part);
                }
            }
        }
    }

    private static void AddTile<TLanes, TVector>(
        MatrixView a, int row, Span<float> panel, int k, Span<float> c, int cStride, int rows, int columns, Span<float> part)
        where TLanes : ILanes<TVector>
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(a.Values), row * a.RowStride);
        ref var b = ref MemoryMarshal.GetReference(panel);
        var (aRow, aStep, width) = ((nuint)a.RowStride, (nuint)a.ColumnStride, PackedMatrix<TLanes, TVector>.PanelWidth);
        if (columns == width)
        {
            Tile.AddWide<TLanes, TVector>(ref first, aRow, aStep, ref b, (nuint)width, ref MemoryMarshal.GetReference(c), (nuint)cStride, rows, k);
        }
        else if (columns == TLanes.Count)
        {
            Tile.AddNarrow<TLanes, TVector>(ref first, aRow, aStep, ref b, (nuint)width, ref MemoryMarshal.GetReference(c), (nuint)cStride, rows, k);
        }
        else
        {
            // Columns that do not fill a register go through a tile of their own, so that nothing beside them in C is touched.
            Copy(c, cStride, part, width, rows, columns);
            ref var target = ref MemoryMarshal.GetReference(part);
            if (columns < TLanes.Count)
            {
                Tile.AddNarrow<TLanes, TVector>(ref first, aRow, aStep, ref b, (nuint)width, ref target, (nuint)width, rows, k);
            }
            else
            {
                Tile.AddWide<TLanes, TVector>(ref first, aRow, aStep, ref b, (nuint)width, ref target, (nuint)width, rows, k);
            }

            Copy(part, width, c, cStride, rows, columns);
        }
    }

    private static void Copy(ReadOnlySpan<float> from, int fromStride, Span<float> to, int toStride, int rows, int columns)
    {
        for (var row = 0; row < rows; row++)
        {
            from.Slice(row * fromStride, columns).CopyTo(to[(row * toStride)..]);
        }
    }
}
