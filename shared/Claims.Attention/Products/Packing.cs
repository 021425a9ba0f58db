using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Claims.Attention.Lanes;

namespace Claims.Attention.Products;

/// <summary>Copies columns of a matrix into a panel of two registers' width.</summary>
internal static class Packing
{
    /// <param name="b">[K, M]; one of its strides is 1.</param>
    /// <param name="first">First of the columns to copy.</param>
    /// <param name="columns">How many.</param>
    /// <param name="needed">How many columns of the panel will be read: those after the copied ones become zero.</param>
    /// <param name="scale">Multiplies every element.</param>
    /// <param name="panel">[K, width], overwritten.</param>
    public static void Panel<TLanes, TVector>(MatrixView b, int first, int columns, int needed, int k, float scale, Span<float> panel)
        where TLanes : ILanes<TVector>
    {
        var wholeRegisters = columns % TLanes.Count == 0;
        if (!wholeRegisters || columns < needed)
        {
            panel.Clear();
        }

        if (columns == 0 || k == 0)
        {
            return;
        }

        var values = b.Values[(first * b.ColumnStride)..];
        if (b.ColumnStride != 1)
        {
            Transpose.Copy(values, b.ColumnStride, columns, k, scale, panel, 2 * TLanes.Count);
        }
        else if (wholeRegisters)
        {
            CopyRegisters<TLanes, TVector>(values, b.RowStride, columns, k, scale, panel);
        }
        else
        {
            CopyPart(values, b.RowStride, columns, k, scale, panel, 2 * TLanes.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRegisters<TLanes, TVector>(ReadOnlySpan<float> values, int stride, int columns, int k, float scale, Span<float> panel)
        where TLanes : ILanes<TVector>
    {
        Shape.RequireAtLeast(values, ((k - 1) * stride) + columns);
        Shape.Require<float>(panel, k * 2 * TLanes.Count);
        ref var from = ref MemoryMarshal.GetReference(values);
        ref var to = ref MemoryMarshal.GetReference(panel);
        var factor = TLanes.Broadcast(scale);
        for (var p = 0; p < k; p++)
        {
            for (nuint register = 0; register < (nuint)columns; register += (nuint)TLanes.Count)
            {
                TLanes.Store(TLanes.Multiply(TLanes.Load(ref from, register), factor), ref to, register);
            }

            from = ref Unsafe.Add(ref from, stride);
            to = ref Unsafe.Add(ref to, 2 * TLanes.Count);
        }
    }

    private static void CopyPart(ReadOnlySpan<float> values, int stride, int columns, int k, float scale, Span<float> panel, int width)
    {
        for (var p = 0; p < k; p++)
        {
            var row = values.Slice(p * stride, columns);
            var target = panel.Slice(p * width, columns);
            for (var j = 0; j < row.Length; j++)
            {
                target[j] = row[j] * scale;
            }
        }
    }
}
