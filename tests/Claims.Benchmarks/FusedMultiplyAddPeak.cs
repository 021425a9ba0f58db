using System.Runtime.CompilerServices;
using Claims.Attention.Lanes;

namespace Claims.Benchmarks;

/// <summary>The most that one core can do: 16 chains of fused multiply-adds in the registers that the kernels use, without memory.</summary>
internal struct FusedMultiplyAddPeak : IVectorKernel
{
    public const int Steps = 100_000;
    private const int Chains = 16;

    /// <summary>Of the last run: it depends on every chain, so that none is left out.</summary>
    public float Sum { get; private set; }

    /// <summary>Floating-point operations of one run.</summary>
    public double Operations { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run<TLanes, TVector>()
        where TLanes : ILanes<TVector>
        where TVector : struct
    {
        var (x, y) = (TLanes.Broadcast(0.5f), TLanes.Broadcast(1));
        var (a, b, c, d) = (y, y, y, y);
        var (e, f, g, h) = (y, y, y, y);
        var (i, j, k, l) = (y, y, y, y);
        var (m, n, o, p) = (y, y, y, y);
        for (var step = 0; step < Steps; step++)
        {
            (a, b, c, d) = (TLanes.MultiplyAdd(a, x, y), TLanes.MultiplyAdd(b, x, y), TLanes.MultiplyAdd(c, x, y), TLanes.MultiplyAdd(d, x, y));
            (e, f, g, h) = (TLanes.MultiplyAdd(e, x, y), TLanes.MultiplyAdd(f, x, y), TLanes.MultiplyAdd(g, x, y), TLanes.MultiplyAdd(h, x, y));
            (i, j, k, l) = (TLanes.MultiplyAdd(i, x, y), TLanes.MultiplyAdd(j, x, y), TLanes.MultiplyAdd(k, x, y), TLanes.MultiplyAdd(l, x, y));
            (m, n, o, p) = (TLanes.MultiplyAdd(m, x, y), TLanes.MultiplyAdd(n, x, y), TLanes.MultiplyAdd(o, x, y), TLanes.MultiplyAdd(p, x, y));
        }

        var left = TLanes.Add(TLanes.Add(TLanes.Add(a, b), TLanes.Add(c, d)), TLanes.Add(TLanes.Add(e, f), TLanes.Add(g, h)));
        var right = TLanes.Add(TLanes.Add(TLanes.Add(i, j), TLanes.Add(k, l)), TLanes.Add(TLanes.Add(m, n), TLanes.Add(o, p)));
        Sum = TLanes.Sum(TLanes.Add(left, right));
        Operations = 2.0 * Chains * Steps * TLanes.Count;
    }

    /// <summary>Runs it once on this machine's widest registers.</summary>
    public static FusedMultiplyAddPeak OfThisMachine()
    {
        var peak = new FusedMultiplyAddPeak();
        Widest.Run(ref peak);
        return peak;
    }
}
