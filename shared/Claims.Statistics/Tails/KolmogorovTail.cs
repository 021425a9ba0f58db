namespace Claims.Statistics.Tails;

/// <summary>Upper tail of Kolmogorov's distribution, the limit of √n times the largest distance of an empirical distribution function.</summary>
public static class KolmogorovTail
{
    private const int Terms = 100;

    /// <summary>
    /// P(K ≥ x): 2 Σ (−1)^(k−1) e^(−2k²x²), and for small x one less the theta series √(2π)/x Σ e^(−(2k−1)²π²/(8x²)), which converges where the first does not
    /// (Kolmogorov 1933; Feller 1948).
    /// </summary>
    /// <param name="x">At least 0.</param>
    public static double AtLeast(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        return x switch
        {
            0 => 1,
            < 1 => 1 - (Math.Sqrt(2 * Math.PI) / x * Sum(k => Math.Exp(-((2 * k) - 1) * ((2 * k) - 1) * Math.PI * Math.PI / (8 * x * x)))),
            _ => 2 * Sum(k => (k % 2 == 1 ? 1 : -1) * Math.Exp(-2.0 * k * k * x * x)),
        };
    }

    private static double Sum(Func<int, double> term)
    {
        var sum = 0.0;
        for (var k = 1; k < Terms && term(k) is var next and not 0; k++)
        {
            sum += next;
        }

        return sum;
    }
}
