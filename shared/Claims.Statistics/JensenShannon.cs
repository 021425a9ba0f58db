namespace Claims.Statistics;

/// <summary>Distance between distributions (Lin 1991) and entropy, in bits.</summary>
public static class JensenShannon
{
    /// <summary>Divergence in [0, 1]: 0 for equal distributions, 1 for distributions without common ground. Inputs are non-negative and sum to one.</summary>
    /// <exception cref="ArgumentException">The distributions differ in length.</exception>
    public static double Divergence(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        if (p.Length != q.Length)
        {
            throw new ArgumentException($"has {q.Length} entries where the other has {p.Length}", nameof(q));
        }

        var sum = 0.0;
        for (var i = 0; i < p.Length; i++)
        {
            var middle = (p[i] + q[i]) / 2;
            sum += Term(p[i], middle) + Term(q[i], middle);
        }

        return Math.Clamp(sum / 2, 0, 1);
    }

    /// <summary>−Σ p log₂ p, with 0 log 0 = 0.</summary>
    public static double Entropy(ReadOnlySpan<double> p)
    {
        var sum = 0.0;
        foreach (var value in p)
        {
            sum -= value > 0 ? value * Math.Log2(value) : 0;
        }

        return sum;
    }

    private static double Term(double p, double middle) => p > 0 ? p * Math.Log2(p / middle) : 0;
}
