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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ExponentialRow Replace<TLanes, TVector>(Span<float> row, float floor = float.NegativeInfinity)
        where TLanes : ILanes<TVector>
    {
        var width = (nuint)TLanes.Count;
        var end = (nuint)row.Length;
        var whole = end - (end % width);
        ref var first = ref MemoryMarshal.GetReference(row);

        // What does not fill a register is padded with −∞, whose exponential is 0.
        var rest = row[(int)whole..];
        Span<float> padded = stackalloc float[TLanes.Count];
        padded.Fill(float.NegativeInfinity);
        rest.CopyTo(padded);
        var last = TLanes.Load(ref MemoryMarshal.GetReference(padded), 0);

        var greatest = last;
        for (nuint i = 0; i < whole; i += width)
        {
            greatest = TLanes.Max(greatest, TLanes.Load(ref first, i));
        }

        var max = MathF.Max(TLanes.Max(greatest), floor);
        if (float.IsInfinity(max))
        {
            return AtInfinity(row, max);
        }

        var shift = TLanes.Broadcast(max);
        last = Exponential.OfNonPositive<TLanes, TVector>(TLanes.Subtract(last, shift));
        var sum = last;
        for (nuint i = 0; i < whole; i += width)
        {
            var exponential = Exponential.OfNonPositive<TLanes, TVector>(TLanes.Subtract(TLanes.Load(ref first, i), shift));
            TLanes.Store(exponential, ref first, i);
            sum = TLanes.Add(sum, exponential);
        }

        TLanes.Store(last, ref MemoryMarshal.GetReference(padded), 0);
        padded[..rest.Length].CopyTo(rest);
        return new ExponentialRow(max, TLanes.Sum(sum));
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
