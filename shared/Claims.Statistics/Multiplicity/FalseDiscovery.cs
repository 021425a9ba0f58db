namespace Claims.Statistics.Multiplicity;

/// <summary>
/// p-values adjusted for how many there are: rejecting those at most q keeps the expected share of false rejections at q. Where nothing is true, the chance of any
/// rejection is at most q as well.
/// </summary>
public static class FalseDiscovery
{
    /// <summary>By the step-up procedure of Benjamini and Hochberg (JRSS B 57, 1995): for tests that are independent or positively dependent.</summary>
    /// <param name="pValues">[m] in [0, 1], in any order.</param>
    /// <returns>[m] in the order of <paramref name="pValues"/>.</returns>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> pValues) => Adjusted(pValues, 1);

    /// <summary>The same with the factor Σ 1/i of Benjamini and Yekutieli (Annals of Statistics 29, 2001): for tests that depend on each other in any way.</summary>
    /// <inheritdoc cref="BenjaminiHochberg"/>
    public static double[] BenjaminiYekutieli(ReadOnlySpan<double> pValues)
    {
        var factor = 0.0;
        for (var i = 1; i <= pValues.Length; i++)
        {
            factor += 1.0 / i;
        }

        return Adjusted(pValues, factor);
    }

    private static double[] Adjusted(ReadOnlySpan<double> pValues, double factor)
    {
        var sorted = pValues.ToArray();
        int[] places = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, places);

        var adjusted = new double[sorted.Length];
        var least = 1.0;
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            least = Math.Min(least, sorted[i] * factor * sorted.Length / (i + 1));
            adjusted[places[i]] = least;
        }

        return adjusted;
    }
}
