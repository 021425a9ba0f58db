namespace Claims.Statistics;

/// <summary>Tails of Student's t distribution.</summary>
public static class StudentTail
{
    private const double Precision = 1e-15;

    /// <summary>
    /// P(|T| ≥ |t|) = I_x(ν/2, 1/2) with x = ν/(ν + t²), the regularised incomplete beta function (Abramowitz and Stegun 1964, 26.7.1 and 26.5.27). Small tails
    /// keep their digits.
    /// </summary>
    /// <param name="t">Any.</param>
    /// <param name="freedom">ν, degrees of freedom; at least 1.</param>
    public static double TwoSided(double t, int freedom)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(freedom, 1);
        var x = freedom / (freedom + (t * t));
        var a = freedom / 2.0;

        // Both factors from x, 1 − x = t²/(ν + t²): nothing is lost to subtraction.
        var front = Math.Exp((a * Math.Log(x)) + (0.5 * Math.Log(t * t / (freedom + (t * t))))) * InverseBeta(freedom);
        return x < (a + 1) / (a + 2.5) ? front * Fraction(a, 0.5, x) / a : 1 - (front * Fraction(0.5, a, t * t / (freedom + (t * t))) / 0.5);
    }

    /// <summary>1/B(ν/2, 1/2) = Γ((ν + 1)/2) / (Γ(ν/2) √π), by Γ(z + 1) = z Γ(z) from ν = 1 or 2.</summary>
    private static double InverseBeta(int freedom)
    {
        var value = freedom % 2 == 1 ? 1 / Math.PI : 0.5;
        for (var i = 2 - (freedom % 2); i < freedom; i += 2)
        {
            value *= (i + 1.0) / i;
        }

        return value;
    }

    /// <summary>Continued fraction of the incomplete beta function (26.5.8), by the modified method of Lentz (Thompson and Barnett 1986).</summary>
    private static double Fraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / (1 - ((a + b) * x / (a + 1)));
        var value = d;
        for (var m = 1; m < 10_000; m++)
        {
            d = 1 / (1 + (m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))) * d));
            c = 1 + (m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))) / c);
            value *= c * d;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / (1 + (odd * d));
            c = 1 + (odd / c);
            value *= c * d;
            if (Math.Abs((c * d) - 1) < Precision)
            {
                return value;
            }
        }

        return value;
    }
}
