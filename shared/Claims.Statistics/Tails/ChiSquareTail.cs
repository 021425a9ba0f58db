namespace Claims.Statistics.Tails;

/// <summary>Upper tail of the χ² distribution.</summary>
public static class ChiSquareTail
{
    private const double Precision = 1e-16;
    private const int Rounds = 100_000;

    /// <summary>P(X ≥ x) = Q(ν/2, x/2), the regularised incomplete gamma function (Abramowitz and Stegun 1964, 26.4.19). Small tails keep their digits.</summary>
    /// <param name="x">At least 0.</param>
    /// <param name="freedom">ν, degrees of freedom; above 0, whole or not.</param>
    public static double AtLeast(double x, double freedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(freedom);
        var (a, half) = (freedom / 2, x / 2);
        if (half == 0)
        {
            return 1;
        }

        var front = Math.Exp((a * Math.Log(half)) - half - LogGamma.Of(a));
        return half < a + 1 ? 1 - (front * Series(a, half)) : front * Fraction(a, half);
    }

    /// <summary>γ(a, x)/(xᵃe⁻ˣ) (6.5.29), quick for x below a.</summary>
    private static double Series(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var i = 1; i < Rounds && term > sum * Precision; i++)
        {
            term *= x / (a + i);
            sum += term;
        }

        return sum;
    }

    /// <summary>Γ(a, x)/(xᵃe⁻ˣ) (6.5.31), quick for x above a, by the modified method of Lentz (Thompson and Barnett 1986).</summary>
    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var d = 1 / b;
        var c = double.MaxValue;
        var value = d;
        for (var i = 1; i < Rounds; i++)
        {
            var numerator = -i * (i - a);
            b += 2;
            d = 1 / ((numerator * d) + b);
            c = b + (numerator / c);
            value *= c * d;
            if (Math.Abs((c * d) - 1) < Precision)
            {
                break;
            }
        }

        return value;
    }
}
