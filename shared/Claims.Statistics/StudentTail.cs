using Claims.Statistics.Tails;

namespace Claims.Statistics;

/// <summary>Tails of Student's t distribution.</summary>
public static class StudentTail
{
    /// <summary>
    /// P(|T| ≥ |t|) = I_x(ν/2, 1/2) with x = ν/(ν + t²) (Abramowitz and Stegun 1964, 26.7.1 and 26.5.27). Small tails keep their digits.
    /// </summary>
    /// <param name="t">Any.</param>
    /// <param name="freedom">ν, degrees of freedom; above 0.</param>
    public static double TwoSided(double t, double freedom) => FisherTail.AtLeast(t * t, 1, freedom);
}
