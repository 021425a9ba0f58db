using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Claims.Attention.Lanes;

/// <summary>Between numbers that each stand for one of up to 32 flags, and a row in which every place has its own set of flags.</summary>
internal static class FlagSums
{
    /// <summary>row[c] += Σ perFlag[f] over the flags f that are set in flags[c].</summary>
    public static void AddTo<TLanes, TVector>(Span<float> row, ReadOnlySpan<uint> flags, ReadOnlySpan<float> perFlag)
        where TLanes : ILanes<TVector>
    {
        Shape.Require(flags, row.Length);
        var whole = row.Length - (row.Length % TLanes.Count);
        AddWhole<TLanes, TVector>(row[..whole], flags[..whole], perFlag);
        AddWhole<ScalarLane, float>(row[whole..], flags[whole..], perFlag);
    }

    /// <summary>perFlag[f] += Σ row[c] over the places c whose flags have f set.</summary>
    public static void AddFrom<TLanes, TVector>(ReadOnlySpan<float> row, ReadOnlySpan<uint> flags, Span<float> perFlag)
        where TLanes : ILanes<TVector>
    {
        Shape.Require(flags, row.Length);
        var whole = row.Length - (row.Length % TLanes.Count);
        SumWhole<TLanes, TVector>(row[..whole], flags[..whole], perFlag);
        SumWhole<ScalarLane, float>(row[whole..], flags[whole..], perFlag);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddWhole<TLanes, TVector>(Span<float> row, ReadOnlySpan<uint> flags, ReadOnlySpan<float> perFlag)
        where TLanes : ILanes<TVector>
    {
        var seen = Seen(flags, perFlag.Length);
        ref var first = ref MemoryMarshal.GetReference(row);
        ref var firstFlags = ref MemoryMarshal.GetReference(flags);
        ref var firstNumber = ref MemoryMarshal.GetReference(perFlag);
        for (nuint i = 0; i < (nuint)row.Length; i += (nuint)TLanes.Count)
        {
            var sum = TLanes.Load(ref first, i);
            for (var rest = seen; rest != 0; rest &= rest - 1)
            {
                var flag = BitOperations.TrailingZeroCount(rest);
                sum = TLanes.Add(sum, TLanes.WhereFlag(TLanes.Broadcast(Unsafe.Add(ref firstNumber, flag)), ref firstFlags, i, 1u << flag));
            }

            TLanes.Store(sum, ref first, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumWhole<TLanes, TVector>(ReadOnlySpan<float> row, ReadOnlySpan<uint> flags, Span<float> perFlag)
        where TLanes : ILanes<TVector>
    {
        ref var first = ref MemoryMarshal.GetReference(row);
        ref var firstFlags = ref MemoryMarshal.GetReference(flags);
        for (var rest = Seen(flags, perFlag.Length); rest != 0; rest &= rest - 1)
        {
            var flag = BitOperations.TrailingZeroCount(rest);
            var sum = TLanes.Broadcast(0);
            for (nuint i = 0; i < (nuint)row.Length; i += (nuint)TLanes.Count)
            {
                sum = TLanes.Add(sum, TLanes.WhereFlag(TLanes.Load(ref first, i), ref firstFlags, i, 1u << flag));
            }

            perFlag[flag] += TLanes.Sum(sum);
        }
    }

    /// <summary>The flags that are set anywhere, which are few of all.</summary>
    private static uint Seen(ReadOnlySpan<uint> flags, int count)
    {
        var seen = 0u;
        foreach (var set in flags)
        {
            seen |= set;
        }

        return count > BitOperations.Log2(seen) || seen == 0
            ? seen
            : throw new ArgumentException($"flag {BitOperations.Log2(seen)} is set where there are {count}", nameof(flags));
    }
}
