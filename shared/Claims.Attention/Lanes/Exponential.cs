using System.Runtime.CompilerServices;

namespace Claims.Attention.Lanes;

/// <summary>
/// exp of values that are not positive, which is all that a softmax needs: 2ⁿ·p(r) with n = round(x/ln 2), r = x − n·ln 2 and p the polynomial of degree six
/// with the least relative error over |r| ≤ ln 2/2 (3e-9). With float32 arithmetic the relative error stays below 2e-7. Below −87.3, where the result is no
/// longer a normal number, it is 0.
/// </summary>
internal static class Exponential
{
    public const float LeastArgument = -87.3f;
    private const float InverseLog2 = 1.44269504f;

    /// <summary>1.5·2²³: adding it rounds to a whole number, which then stands in the low bits.</summary>
    private const float Round = 12582912f;

    /// <summary>ln 2 in two parts; n times the first is exact.</summary>
    private const float Log2High = 0.693359375f;
    private const float Log2Low = -2.12194440e-4f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector OfNonPositive<TLanes, TVector>(TVector x)
        where TLanes : ILanes<TVector>
    {
        var shifted = TLanes.MultiplyAdd(x, TLanes.Broadcast(InverseLog2), TLanes.Broadcast(Round));
        var n = TLanes.Subtract(shifted, TLanes.Broadcast(Round));
        var r = TLanes.MultiplyAdd(n, TLanes.Broadcast(-Log2High), x);
        r = TLanes.MultiplyAdd(n, TLanes.Broadcast(-Log2Low), r);

        var p = TLanes.Broadcast(0.0013814599f);
        p = TLanes.MultiplyAdd(p, r, TLanes.Broadcast(0.0083687166f));
        p = TLanes.MultiplyAdd(p, r, TLanes.Broadcast(0.041668389f));
        p = TLanes.MultiplyAdd(p, r, TLanes.Broadcast(0.16666521f));
        p = TLanes.MultiplyAdd(p, r, TLanes.Broadcast(0.49999994f));
        p = TLanes.MultiplyAdd(p, r, TLanes.Broadcast(1));
        p = TLanes.MultiplyAdd(p, r, TLanes.Broadcast(1));
        return TLanes.ZeroWhereLess(TLanes.ScaleByPowerOfTwo(p, shifted), x, LeastArgument);
    }
}
