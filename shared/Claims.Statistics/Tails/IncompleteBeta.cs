namespace Claims.Statistics.Tails;

/// <summary>The regularised incomplete beta function, which the tails of Student's t and Fisher's F are.</summary>
internal static class IncompleteBeta
{
    private const double Precision = 1e-15;
    private const int Rounds = 100_000;

    /// <summary>I_x(a, b); small values keep their digits.</summary>
    /// <param name="x">In [0, 1].</param>
    /// <param name="rest">1 − x, as its own argument so that nothing is lost to subtraction.</param>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    public static double Of(double x, double rest, double a, double b)
    {
        if (x <= 0 || rest <= 0)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp((a * Math.Log(x)) + (b * Math.Log(rest)) + LogGamma.Of(a + b) - LogGamma.Of(a) - LogGamma.Of(b));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(a, b, x) / a : 1 - (front * Fraction(b, a, rest) / b);
    }

    /// <summary>Continued fraction (Abramowitz and Stegun 1964, 26.5.8), by the modified method of Lentz (Thompson and Barnett 1986).</summary>
    private static double Fraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / (1 - ((a + b) * x / (a + 1)));
        var value = d;
        for (var m = 1; m < Rounds; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / (1 + (even * d));
            c = 1 + (even / c);
            value *= c * d;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / (1 + (odd * d));
            c = 1 + (odd / c);
            value *= c * d;
            if (Math.Abs((c * d) - 1) < Precision)
            {
                break;
            }
        }

        return value;
    }
}
