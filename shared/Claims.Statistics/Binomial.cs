namespace Claims.Statistics;

/// <summary>The binomial distribution, exactly: terms are summed outwards from the largest, so that no number of trials makes them vanish.</summary>
public static class Binomial
{
    /// <summary>
    /// The central interval that holds at least <paramref name="level"/> of the distribution: from the least count that is not in the lower tail of
    /// (1 − level)/2 to the least with the upper tail at most so large (equal to SciPy's <c>binom.interval</c>). A count outside it speaks against
    /// <paramref name="p"/>.
    /// </summary>
    /// <param name="n">Number of trials; at least 0.</param>
    /// <param name="p">Chance of success, in [0, 1].</param>
    /// <param name="level">In (0, 1), such as 0.99.</param>
    public static (int Low, int High) CentralInterval(int n, double p, double level)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        var probabilities = Probabilities(n, p);
        return (Least(probabilities, (1 - level) / 2), Least(probabilities, (1 + level) / 2));
    }

    /// <summary>P(X ≤ <paramref name="count"/>).</summary>
    /// <param name="n">Number of trials; at least 0.</param>
    /// <param name="p">Chance of success, in [0, 1].</param>
    public static double AtMost(int count, int n, double p)
    {
        var sum = 0.0;
        foreach (var probability in Probabilities(n, p).AsSpan(0, Math.Clamp(count, -1, n) + 1))
        {
            sum += probability;
        }

        return Math.Min(1, sum);
    }

    private static int Least(double[] probabilities, double atLeast)
    {
        var (count, sum) = (0, probabilities[0]);
        while (sum < atLeast && count < probabilities.Length - 1)
        {
            sum += probabilities[++count];
        }

        return count;
    }

    /// <summary>[n + 1] the chance of each count.</summary>
    private static double[] Probabilities(int n, double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfNegative(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        var chances = new double[n + 1];
        var mode = (int)Math.Min(n, Math.Floor((n + 1) * p));
        chances[mode] = 1;
        for (var k = mode; k < n && chances[k] > 0; k++)
        {
            chances[k + 1] = chances[k] * (n - k) / (k + 1) * (p / (1 - p));
        }

        for (var k = mode; k > 0 && chances[k] > 0; k--)
        {
            chances[k - 1] = chances[k] * k / (n - k + 1) * ((1 - p) / p);
        }

        var sum = chances.Sum();
        for (var k = 0; k <= n; k++)
        {
            chances[k] /= sum;
        }

        return chances;
    }
}
