using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Claims.Attention.Lanes;

namespace Claims.Attention;

/// <summary>The exponentials of a row of logits, and what they add up to: a softmax before it is divided by its sum.</summary>
/// <param name="Max">The greatest logit, which was taken from each before.</param>
/// <param name="Sum">0 for a row that is masked whole.</param>
internal readonly record struct ExponentialRow(float Max, float Sum)
{
    /// <summary>log Σ exp(logit); −∞ for a row that is masked whole.</summary>
    public float LogSumExp => Max + MathF.Log(Sum);

    /// <summary>Replaces logits by exp(logit − max). A row of nothing but −∞ (masked whole) becomes zeros; a NaN makes the sum NaN.</summary>
    /// <param name="row">[C], overwritten.</param>
    /// <param name="floor">The maximum is at least this: that of logits which were seen before.</param>
    public static ExponentialRow Replace<TLanes, TVector>(Span<float> row, float floor = float.NegativeInfinity)
        where TLanes : ILanes<TVector>
    {
        var rest = row.Length % TLanes.Count;
        var whole = row[..^rest];
        var max = Greatest<TLanes, TVector>(whole, floor);
        if (rest == 0)
        {
            return float.IsInfinity(max) ? AtInfinity(row, max) : new ExponentialRow(max, Exponentiate<TLanes, TVector>(whole, max));
        }

        // What does not fill a register is padded with −∞, whose exponential is 0.
        Span<float> padded = stackalloc float[TLanes.Count];
        padded.Fill(float.NegativeInfinity);
        row[^rest..].CopyTo(padded);
        max = Greatest<TLanes, TVector>(padded, max);
        if (float.IsInfinity(max))
        {
            return AtInfinity(row, max);
        }

        var sum = Exponentiate<TLanes, TVector>(whole, max) + Exponentiate<TLanes, TVector>(padded, max);
        padded[..rest].CopyTo(row[^rest..]);
        return new ExponentialRow(max, sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Greatest<TLanes, TVector>(Span<float> row, float floor)
        where TLanes : ILanes<TVector>
    {
        ref var first = ref MemoryMarshal.GetReference(row);
        var greatest = TLanes.Broadcast(floor);
        for (nuint i = 0; i < (nuint)row.Length; i += (nuint)TLanes.Count)
        {
            greatest = TLanes.Max(greatest, TLanes.Load(ref first, i));
        }

        return TLanes.Max(greatest);
    }

    /// <summary>Calls nothing, so that the sum stays in its register.</summary>
    /// <returns>The sum of the exponentials.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Exponentiate<TLanes, TVector>(Span<float> row, float max)
        where TLanes : ILanes<TVector>
    {
        ref var first = ref MemoryMarshal.GetReference(row);
        var shift = TLanes.Broadcast(max);
        var sum = TLanes.Broadcast(0);
        for (nuint i = 0; i < (nuint)row.Length; i += (nuint)TLanes.Count)
        {
            var exponential = Exponential.OfNonPositive<TLanes, TVector>(TLanes.Subtract(TLanes.Load(ref first, i), shift));
            TLanes.Store(exponential, ref first, i);
            sum = TLanes.Add(sum, exponential);
        }

        return TLanes.Sum(sum);
    }

    /// <summary>∞ − ∞ would be NaN: of logits that overflowed to +∞ each counts 1 and all others nothing; where all are −∞, nothing counts.</summary>
    private static ExponentialRow AtInfinity(Span<float> row, float max)
    {
        var sum = 0f;
        foreach (ref var logit in row)
        {
            logit = float.IsNaN(logit) ? float.NaN : float.IsPositiveInfinity(logit) ? 1 : 0;
            sum += logit;
        }

        return new ExponentialRow(max, sum);
    }
}
