namespace Claims.Statistics.Tails;

/// <summary>Logarithm of the gamma function.</summary>
internal static class LogGamma
{
    /// <summary>g of the approximation that the coefficients belong to.</summary>
    private const double Shift = 7;

    private static readonly double[] Coefficients =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>ln Γ(z) by Lanczos' approximation (SIAM J. Numer. Anal. 1, 1964), to about 1e−15 of its size.</summary>
    /// <param name="z">Above 0.</param>
    public static double Of(double z)
    {
        if (z < 0.5)
        {
            // Euler's reflection formula.
            return Math.Log(Math.PI / Math.Sin(Math.PI * z)) - Of(1 - z);
        }

        var x = z - 1;
        var sum = Coefficients[0];
        for (var i = 1; i < Coefficients.Length; i++)
        {
            sum += Coefficients[i] / (x + i);
        }

        var t = x + Shift + 0.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }
}
