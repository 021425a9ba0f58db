using MathNet.Numerics;

namespace Claims.Statistics.Tails;

/// <summary>Upper tail of the χ² distribution.</summary>
public static class ChiSquareTail
{
    /// <summary>P(X ≥ x) = Q(ν/2, x/2), the regularised incomplete gamma function (Abramowitz and Stegun 1964, 26.4.19). Small tails keep their digits.</summary>
    /// <param name="x">At least 0.</param>
    /// <param name="freedom">ν, degrees of freedom; above 0, whole or not.</param>
    public static double AtLeast(double x, double freedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(freedom);
        return SpecialFunctions.GammaUpperRegularized(freedom / 2, x / 2);
    }
}
