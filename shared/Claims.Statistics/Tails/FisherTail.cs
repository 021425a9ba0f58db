using MathNet.Numerics;

namespace Claims.Statistics.Tails;

/// <summary>Upper tail of Fisher's F distribution.</summary>
public static class FisherTail
{
    /// <summary>P(F ≥ f) = I_x(ν₂/2, ν₁/2) with x = ν₂/(ν₂ + ν₁f) (Abramowitz and Stegun 1964, 26.6.2). Small tails keep their digits.</summary>
    /// <param name="f">At least 0.</param>
    /// <param name="freedom">ν₁ of the numerator, above 0.</param>
    /// <param name="errorFreedom">ν₂ of the denominator, above 0.</param>
    public static double AtLeast(double f, double freedom, double errorFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(f);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(freedom);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(errorFreedom);
        return SpecialFunctions.BetaRegularized(errorFreedom / 2, freedom / 2, errorFreedom / (errorFreedom + (freedom * f)));
    }
}
