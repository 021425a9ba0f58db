using System.Runtime.CompilerServices;
using Claims.Attention.Lanes;

namespace Claims.Attention.Products;

/// <summary>
/// The innermost loop of a product: a tile of C, eight rows by one or two registers, stays in registers while k steps of C += A·B run through it. Each
/// element is one chain of multiply-adds in the order of k, so that it comes out the same, bit for bit, whatever its place in a tile or the number of rows.
/// In a tile of fewer than eight rows the last one stands in for those that are missing: they compute, and store, the same values once more.
/// </summary>
internal static class Tile
{
    public const int Rows = 8;

    /// <summary>Eight rows by two registers: 16 sums, which hides the latency of multiply-add, two registers of B and one of A.</summary>
    /// <param name="a">First element; <paramref name="aRow"/> to the next row, <paramref name="aStep"/> to the next k.</param>
    /// <param name="b">[k, <paramref name="bStep"/>], of which the first two registers of each row are read.</param>
    /// <param name="c">First element, added to; <paramref name="cRow"/> to the next row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddWide<TLanes, TVector>(
        ref float a, nuint aRow, nuint aStep, ref float b, nuint bStep, ref float c, nuint cRow, int rows, int k)
        where TLanes : ILanes<TVector>
    {
        ref var a1 = ref Unsafe.Add(ref a, rows > 1 ? aRow : 0);
        ref var a2 = ref Unsafe.Add(ref a1, rows > 2 ? aRow : 0);
        ref var a3 = ref Unsafe.Add(ref a2, rows > 3 ? aRow : 0);
        ref var a4 = ref Unsafe.Add(ref a3, rows > 4 ? aRow : 0);
        ref var a5 = ref Unsafe.Add(ref a4, rows > 5 ? aRow : 0);
        ref var a6 = ref Unsafe.Add(ref a5, rows > 6 ? aRow : 0);
        ref var a7 = ref Unsafe.Add(ref a6, rows > 7 ? aRow : 0);
        var r1 = rows > 1 ? cRow : 0;
        var r2 = r1 + (rows > 2 ? cRow : 0);
        var r3 = r2 + (rows > 3 ? cRow : 0);
        var r4 = r3 + (rows > 4 ? cRow : 0);
        var r5 = r4 + (rows > 5 ? cRow : 0);
        var r6 = r5 + (rows > 6 ? cRow : 0);
        var r7 = r6 + (rows > 7 ? cRow : 0);
        var next = (nuint)TLanes.Count;
        var (c0, d0) = (TLanes.Load(ref c, 0), TLanes.Load(ref c, next));
        var (c1, d1) = (TLanes.Load(ref c, r1), TLanes.Load(ref c, r1 + next));
        var (c2, d2) = (TLanes.Load(ref c, r2), TLanes.Load(ref c, r2 + next));
        var (c3, d3) = (TLanes.Load(ref c, r3), TLanes.Load(ref c, r3 + next));
        var (c4, d4) = (TLanes.Load(ref c, r4), TLanes.Load(ref c, r4 + next));
        var (c5, d5) = (TLanes.Load(ref c, r5), TLanes.Load(ref c, r5 + next));
        var (c6, d6) = (TLanes.Load(ref c, r6), TLanes.Load(ref c, r6 + next));
        var (c7, d7) = (TLanes.Load(ref c, r7), TLanes.Load(ref c, r7 + next));

        for (nuint step = 0; k > 0; k--, step += aStep)
        {
            var left = TLanes.Load(ref b, 0);
            var right = TLanes.Load(ref b, next);
            b = ref Unsafe.Add(ref b, bStep);
            var x = TLanes.Broadcast(Unsafe.Add(ref a, step));
            c0 = TLanes.MultiplyAdd(x, left, c0);
            d0 = TLanes.MultiplyAdd(x, right, d0);
            x = TLanes.Broadcast(Unsafe.Add(ref a1, step));
            c1 = TLanes.MultiplyAdd(x, left, c1);
            d1 = TLanes.MultiplyAdd(x, right, d1);
            x = TLanes.Broadcast(Unsafe.Add(ref a2, step));
            c2 = TLanes.MultiplyAdd(x, left, c2);
            d2 = TLanes.MultiplyAdd(x, right, d2);
            x = TLanes.Broadcast(Unsafe.Add(ref a3, step));
            c3 = TLanes.MultiplyAdd(x, left, c3);
            d3 = TLanes.MultiplyAdd(x, right, d3);
            x = TLanes.Broadcast(Unsafe.Add(ref a4, step));
            c4 = TLanes.MultiplyAdd(x, left, c4);
            d4 = TLanes.MultiplyAdd(x, right, d4);
            x = TLanes.Broadcast(Unsafe.Add(ref a5, step));
            c5 = TLanes.MultiplyAdd(x, left, c5);
            d5 = TLanes.MultiplyAdd(x, right, d5);
            x = TLanes.Broadcast(Unsafe.Add(ref a6, step));
            c6 = TLanes.MultiplyAdd(x, left, c6);
            d6 = TLanes.MultiplyAdd(x, right, d6);
            x = TLanes.Broadcast(Unsafe.Add(ref a7, step));
            c7 = TLanes.MultiplyAdd(x, left, c7);
            d7 = TLanes.MultiplyAdd(x, right, d7);
        }

        TLanes.Store(c0, ref c, 0);
        TLanes.Store(d0, ref c, next);
        TLanes.Store(c1, ref c, r1);
        TLanes.Store(d1, ref c, r1 + next);
        TLanes.Store(c2, ref c, r2);
        TLanes.Store(d2, ref c, r2 + next);
        TLanes.Store(c3, ref c, r3);
        TLanes.Store(d3, ref c, r3 + next);
        TLanes.Store(c4, ref c, r4);
        TLanes.Store(d4, ref c, r4 + next);
        TLanes.Store(c5, ref c, r5);
        TLanes.Store(d5, ref c, r5 + next);
        TLanes.Store(c6, ref c, r6);
        TLanes.Store(d6, ref c, r6 + next);
        TLanes.Store(c7, ref c, r7);
        TLanes.Store(d7, ref c, r7 + next);
    }

    /// <summary>Eight rows by one register, for the last columns of a matrix.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddNarrow<TLanes, TVector>(
        ref float a, nuint aRow, nuint aStep, ref float b, nuint bStep, ref float c, nuint cRow, int rows, int k)
        where TLanes : ILanes<TVector>
    {
        ref var a1 = ref Unsafe.Add(ref a, rows > 1 ? aRow : 0);
        ref var a2 = ref Unsafe.Add(ref a1, rows > 2 ? aRow : 0);
        ref var a3 = ref Unsafe.Add(ref a2, rows > 3 ? aRow : 0);
        ref var a4 = ref Unsafe.Add(ref a3, rows > 4 ? aRow : 0);
        ref var a5 = ref Unsafe.Add(ref a4, rows > 5 ? aRow : 0);
        ref var a6 = ref Unsafe.Add(ref a5, rows > 6 ? aRow : 0);
        ref var a7 = ref Unsafe.Add(ref a6, rows > 7 ? aRow : 0);
        var r1 = rows > 1 ? cRow : 0;
        var r2 = r1 + (rows > 2 ? cRow : 0);
        var r3 = r2 + (rows > 3 ? cRow : 0);
        var r4 = r3 + (rows > 4 ? cRow : 0);
        var r5 = r4 + (rows > 5 ? cRow : 0);
        var r6 = r5 + (rows > 6 ? cRow : 0);
        var r7 = r6 + (rows > 7 ? cRow : 0);
        var c0 = TLanes.Load(ref c, 0);
        var c1 = TLanes.Load(ref c, r1);
        var c2 = TLanes.Load(ref c, r2);
        var c3 = TLanes.Load(ref c, r3);
        var c4 = TLanes.Load(ref c, r4);
        var c5 = TLanes.Load(ref c, r5);
        var c6 = TLanes.Load(ref c, r6);
        var c7 = TLanes.Load(ref c, r7);

        for (nuint step = 0; k > 0; k--, step += aStep)
        {
            var row = TLanes.Load(ref b, 0);
            b = ref Unsafe.Add(ref b, bStep);
            c0 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref a, step)), row, c0);
            c1 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref a1, step)), row, c1);
            c2 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref a2, step)), row, c2);
            c3 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref a3, step)), row, c3);
            c4 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref a4, step)), row, c4);
            c5 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref a5, step)), row, c5);
            c6 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref a6, step)), row, c6);
            c7 = TLanes.MultiplyAdd(TLanes.Broadcast(Unsafe.Add(ref a7, step)), row, c7);
        }

        TLanes.Store(c0, ref c, 0);
        TLanes.Store(c1, ref c, r1);
        TLanes.Store(c2, ref c, r2);
        TLanes.Store(c3, ref c, r3);
        TLanes.Store(c4, ref c, r4);
        TLanes.Store(c5, ref c, r5);
        TLanes.Store(c6, ref c, r6);
        TLanes.Store(c7, ref c, r7);
    }
}
