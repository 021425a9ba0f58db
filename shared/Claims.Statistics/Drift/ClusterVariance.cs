namespace Claims.Statistics.Drift;

/// <summary>
/// How much shares of categories vary between blocks of successive clusters (days): Z_i = Σ (n_d − |n_d| p) over the days d of block i, the linearised residuals of a ratio estimate, each
/// category in units of √p. Blocks overlap (Meketon and Schmeiser 1984), which makes about 1.5 times as many of them (Welch 1987). All that the test needs is in
/// their inner products.
/// </summary>
internal sealed class ClusterVariance
{
    /// <summary>So many independent stretches a reference is held to have at least: fewer cannot be told from a trend.</summary>
    private const int LeastStretches = 3;

    /// <param name="clusters">[R][K] counts of successive clusters, none empty.</param>
    /// <param name="length">M, clusters of a block; at most a fourth of R.</param>
    /// <param name="shares">[K] p of the null hypothesis, above 0.</param>
    public ClusterVariance(IReadOnlyList<double[]> clusters, int length, double[] shares)
    {
        Blocks = (double)clusters.Count / length;
        var z = BlockSums(clusters, length, shares);
        var (sum, squares, next) = (0.0, 0.0, 0.0);
        for (var i = 0; i < z.Length; i++)
        {
            for (var j = 0; j < z.Length; j++)
            {
                var product = InnerProduct(z[i], z[j]);
                sum += i == j ? product : 0;
                next += i + length == j ? product : 0;
                squares += product * product;
            }
        }

        // The correlation of residuals around a fitted mean is too low by (1 + 3ρ)/B (Marriott and Pope, Biometrika 41, 1954).
        var lag = sum > 0 ? next / (z.Length - length) / (sum / z.Length) : 0;
        // A block counts as (1 − ρ)/(1 + ρ) independent ones.
        var most = (Blocks - LeastStretches) / (Blocks + LeastStretches);
        Correlation = Math.Clamp(((Blocks * lag) + 1) / (Blocks - 3), 0, most);

        // Around a fitted mean, a block varies by the variance of that mean too little.
        var size = clusters.Sum(cluster => cluster.Sum()) / Blocks;
        Variance = sum / z.Length / (1 - (Inflation(Blocks) / Blocks)) / (size * size);

        // Overlapping blocks of M are correlated by 1 − h/M at lag h: Σ (1 − |h|/M)² = (2M² + 1)/(3M).
        var overlap = 3.0 * length * length / ((2.0 * length * length) + 1);
        Freedom = Math.Max(1, (overlap * Blocks * (1 - (Correlation * Correlation)) / (1 + (Correlation * Correlation))) - 1);
        Rank = sum > 0 ? Math.Clamp(sum * sum / squares, 1, shares.Length - 1) : shares.Length - 1;
    }

    /// <summary>B = R/M, blocks that do not overlap.</summary>
    public double Blocks { get; }

    /// <summary>ρ between a block and the next, over all categories; at least 0.</summary>
    public double Correlation { get; }

    /// <summary>Trace of the variance of one block's shares, in units of 1/p.</summary>
    public double Variance { get; }

    /// <summary>ν of <see cref="Variance"/>: as many independent blocks, less one, would know it as well (Bayley and Hammersley 1946).</summary>
    public double Freedom { get; }

    /// <summary>(Σλ)²/Σλ² of its eigenvalues, in [1, K − 1]: categories that vary together count as few. Few blocks make it too low on average, not too high.</summary>
    public double Rank { get; }

    /// <summary>Trace of the variance of the shares in so many successive blocks.</summary>
    /// <param name="blocks">At least 1, whole or not.</param>
    public double Of(double blocks) => Variance * Inflation(blocks) / blocks;

    /// <summary>Variance of a mean of n blocks, times n: 1 + 2 Σ (1 − h/n) ρ^h.</summary>
    private double Inflation(double n)
    {
        var sum = 1.0;
        for (var h = 1; h < n; h++)
        {
            sum += 2 * (1 - (h / n)) * Math.Pow(Correlation, h);
        }

        return sum;
    }

    /// <summary>[R − M + 1][K]</summary>
    private static double[][] BlockSums(IReadOnlyList<double[]> clusters, int length, double[] shares)
    {
        var sums = Enumerable.Range(0, clusters.Count - length + 1).Select(_ => new double[shares.Length]).ToArray();
        var totals = Enumerable.Range(0, shares.Length).Select(k => clusters.Sum(cluster => cluster[k])).ToArray();
        var all = totals.Sum();
        for (var d = 0; d < clusters.Count; d++)
        {
            var size = clusters[d].Sum();
            for (var k = 0; k < shares.Length; k++)
            {
                var residual = (clusters[d][k] - (size * totals[k] / all)) / Math.Sqrt(shares[k]);
                for (var i = Math.Max(0, d - length + 1); i <= Math.Min(d, sums.Length - 1); i++)
                {
                    sums[i][k] += residual;
                }
            }
        }

        return sums;
    }

    private static double InnerProduct(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var k = 0; k < left.Length; k++)
        {
            sum += left[k] * right[k];
        }

        return sum;
    }
}
