using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Claims.Attention.Lanes;

namespace Claims.Attention;

/// <summary>The backward pass of <see cref="LayerNorm"/>, where the shapes are given. What does not fill a register at the end of a row goes float by float.</summary>
internal readonly ref struct LayerNormBackward(
    ReadOnlySpan<float> x,
    ReadOnlySpan<float> gain,
    ReadOnlySpan<float> mean,
    ReadOnlySpan<float> inverseDeviation,
    ReadOnlySpan<float> dy,
    Span<float> dx,
    Span<float> dgain,
    Span<float> dbias,
    int n,
    int m) : IVectorKernel
{
    private readonly ReadOnlySpan<float> _x = x;
    private readonly ReadOnlySpan<float> _gain = gain;
    private readonly ReadOnlySpan<float> _mean = mean;
    private readonly ReadOnlySpan<float> _inverseDeviation = inverseDeviation;
    private readonly ReadOnlySpan<float> _dy = dy;
    private readonly Span<float> _dx = dx;
    private readonly Span<float> _dgain = dgain;
    private readonly Span<float> _dbias = dbias;

    public void Run<TLanes, TVector>()
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        var whole = m - (m % TLanes.Count);
        for (var row = 0; row < n; row++)
        {
            var (sum, along) = Parameters<TLanes, TVector>(row, 0, whole);
            var (restSum, restAlong) = Parameters<ScalarLane, float>(row, whole, m);
            var (meanGradient, meanAlong) = ((sum + restSum) / m, (along + restAlong) / m);
            Input<TLanes, TVector>(row, 0, whole, meanGradient, meanAlong);
            Input<ScalarLane, float>(row, whole, m, meanGradient, meanAlong);
        }
    }

    /// <summary>Pass 1: the parameters, and the two sums that normalising takes out of the gradient g = dy·gain: Σ g and Σ g·x̂.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (float Sum, float Along) Parameters<TLanes, TVector>(int row, int start, int end)
        where TLanes : ILanes<TVector>
    {
        ref var values = ref Unsafe.Add(ref MemoryMarshal.GetReference(_x), row * m);
        ref var upstream = ref Unsafe.Add(ref MemoryMarshal.GetReference(_dy), row * m);
        ref var gains = ref MemoryMarshal.GetReference(_gain);
        ref var dgains = ref MemoryMarshal.GetReference(_dgain);
        ref var dbiases = ref MemoryMarshal.GetReference(_dbias);
        var (centre, inverse) = (TLanes.Broadcast(_mean[row]), TLanes.Broadcast(_inverseDeviation[row]));
        var (sum, along) = (TLanes.Broadcast(0), TLanes.Broadcast(0));
        for (var j = (nuint)start; j < (nuint)end; j += (nuint)TLanes.Count)
        {
            var normalised = TLanes.Multiply(TLanes.Subtract(TLanes.Load(ref values, j), centre), inverse);
            var above = TLanes.Load(ref upstream, j);
            TLanes.Store(TLanes.MultiplyAdd(above, normalised, TLanes.Load(ref dgains, j)), ref dgains, j);
            TLanes.Store(TLanes.Add(above, TLanes.Load(ref dbiases, j)), ref dbiases, j);
            var gradient = TLanes.Multiply(above, TLanes.Load(ref gains, j));
            sum = TLanes.Add(sum, gradient);
            along = TLanes.MultiplyAdd(gradient, normalised, along);
        }

        return (TLanes.Sum(sum), TLanes.Sum(along));
    }

    /// <summary>Pass 2: dx += (g − mean(g) − x̂·mean(g·x̂))/deviation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Input<TLanes, TVector>(int row, int start, int end, float meanGradient, float meanAlong)
        where TLanes : ILanes<TVector>
    {
        ref var values = ref Unsafe.Add(ref MemoryMarshal.GetReference(_x), row * m);
        ref var upstream = ref Unsafe.Add(ref MemoryMarshal.GetReference(_dy), row * m);
        ref var target = ref Unsafe.Add(ref MemoryMarshal.GetReference(_dx), row * m);
        ref var gains = ref MemoryMarshal.GetReference(_gain);
        var (centre, inverse) = (TLanes.Broadcast(_mean[row]), TLanes.Broadcast(_inverseDeviation[row]));
        var (meanOfGradient, minusAlong) = (TLanes.Broadcast(meanGradient), TLanes.Broadcast(-meanAlong));
        for (var j = (nuint)start; j < (nuint)end; j += (nuint)TLanes.Count)
        {
            var normalised = TLanes.Multiply(TLanes.Subtract(TLanes.Load(ref values, j), centre), inverse);
            var gradient = TLanes.Subtract(TLanes.Multiply(TLanes.Load(ref upstream, j), TLanes.Load(ref gains, j)), meanOfGradient);
            TLanes.Store(TLanes.MultiplyAdd(TLanes.MultiplyAdd(normalised, minusAlong, gradient), inverse, TLanes.Load(ref target, j)), ref target, j);
        }
    }
}
