using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Claims.Attention.Products;

/// <summary>Copies a matrix so that rows become columns, in squares of four by four that are turned over in registers.</summary>
internal static class Transpose
{
    private const int Side = 4;

    /// <param name="source">[rows, columns], <paramref name="sourceStride"/> floats from one row to the next.</param>
    /// <param name="scale">Multiplies every element.</param>
    /// <param name="target">[columns, rows], <paramref name="targetStride"/> floats from one row to the next; overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(ReadOnlySpan<float> source, int sourceStride, int rows, int columns, float scale, Span<float> target, int targetStride)
    {
        if (rows == 0 || columns == 0)
        {
            return;
        }

        Shape.RequireAtLeast(source, ((rows - 1) * sourceStride) + columns);
        Shape.RequireAtLeast<float>(target, ((columns - 1) * targetStride) + rows);
        var (wholeRows, wholeColumns) = (rows - (rows % Side), columns - (columns % Side));
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        for (var i = 0; i < wholeRows; i += Side)
        {
            for (var j = 0; j < wholeColumns; j += Side)
            {
                Square(
                    ref Unsafe.Add(ref from, (i * sourceStride) + j), (nuint)sourceStride, ref Unsafe.Add(ref to, (j * targetStride) + i), (nuint)targetStride, scale);
            }
        }

        for (var i = 0; i < rows; i++)
        {
            for (var j = i < wholeRows ? wholeColumns : 0; j < columns; j++)
            {
                target[(j * targetStride) + i] = source[(i * sourceStride) + j] * scale;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square(ref float from, nuint fromStride, ref float to, nuint toStride, float scale)
    {
        var row0 = Vector128.LoadUnsafe(ref from) * scale;
        var row1 = Vector128.LoadUnsafe(ref from, fromStride) * scale;
        var row2 = Vector128.LoadUnsafe(ref from, 2 * fromStride) * scale;
        var row3 = Vector128.LoadUnsafe(ref from, 3 * fromStride) * scale;
        var (even0, odd0) = (ZipLow(row0, row2), ZipLow(row1, row3));
        var (even1, odd1) = (ZipHigh(row0, row2), ZipHigh(row1, row3));
        ZipLow(even0, odd0).StoreUnsafe(ref to);
        ZipHigh(even0, odd0).StoreUnsafe(ref to, toStride);
        ZipLow(even1, odd1).StoreUnsafe(ref to, 2 * toStride);
        ZipHigh(even1, odd1).StoreUnsafe(ref to, 3 * toStride);
    }

    /// <summary>[a0, b0, a1, b1]</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipLow(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackLow(a, b) : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b) : Vector128.Create(a[0], b[0], a[1], b[1]);

    /// <summary>[a2, b2, a3, b3]</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipHigh(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackHigh(a, b) : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b) : Vector128.Create(a[2], b[2], a[3], b[3]);
}
