namespace Claims.Statistics.Drift;

/// <summary>
/// How much shares of categories vary between blocks of successive clusters (days), beside what independent cases would: Z_b = Σ (n_d − |n_d| p) over the days d of block b,
/// the linearised residuals of a ratio estimate, each category in units of √p. Everything that the test needs is in the inner products of blocks, [B, B].
/// </summary>
internal sealed class ClusterVariance
{
    /// <summary>A correlation above it cannot be told from a trend with as few blocks as there are.</summary>
    private const double MostCorrelation = 0.9;

    /// <param name="clusters">[R][K] counts of successive clusters, none empty.</param>
    /// <param name="blocks">B, from 4 to R.</param>
    /// <param name="shares">[K] p of the null hypothesis, above 0.</param>
    public ClusterVariance(IReadOnlyList<double[]> clusters, int blocks, double[] shares)
    {
        var size = clusters.Sum(cluster => cluster.Sum()) / blocks;
        var inner = InnerProducts(Residuals(clusters, blocks, shares));
        var (sum, squares, next) = (0.0, 0.0, 0.0);
        for (var b = 0; b < blocks; b++)
        {
            sum += inner[b, b];
            next += b + 1 < blocks ? inner[b, b + 1] : 0;
            for (var c = 0; c < blocks; c++)
            {
                squares += inner[b, c] * inner[b, c];
            }
        }

        // The correlation of residuals around a fitted mean is too low by (1 + 3ρ)/B (Marriott and Pope, Biometrika 41, 1954).
        Correlation = sum > 0 ? Math.Clamp(((blocks * next / sum) + 1) / (blocks - 3), 0, MostCorrelation) : 0;
        Variance = sum / (blocks - Inflation(blocks)) / (size * size);
        Freedom = Math.Max(1, (blocks * (1 - (Correlation * Correlation)) / (1 + (Correlation * Correlation))) - 1);
        var reciprocal = sum > 0 ? (squares / (sum * sum)) - (1 / Freedom) : 0;
        Rank = Math.Clamp(reciprocal > 0 ? 1 / reciprocal : double.MaxValue, 1, shares.Length - 1);
    }

    /// <summary>ρ between a block and the next, over all categories; at least 0.</summary>
    public double Correlation { get; }

    /// <summary>Trace of the variance of one block's shares, in units of 1/p.</summary>
    public double Variance { get; }

    /// <summary>ν of <see cref="Variance"/>: as many independent blocks, less one, would know it as well (Bayley and Hammersley 1946).</summary>
    public double Freedom { get; }

    /// <summary>(Σλ)²/Σλ² of its eigenvalues, in [1, K − 1], less what estimating them from few blocks adds to Σλ² (Bai and Saranadasa 1996): categories that vary together count as few.</summary>
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

    /// <summary>[B][K], blocks of equal length to within one cluster.</summary>
    private static double[][] Residuals(IReadOnlyList<double[]> clusters, int blocks, double[] shares)
    {
        var residuals = Enumerable.Range(0, blocks).Select(_ => new double[shares.Length]).ToArray();
        var totals = Enumerable.Range(0, shares.Length).Select(k => clusters.Sum(cluster => cluster[k])).ToArray();
        var all = totals.Sum();
        for (var d = 0; d < clusters.Count; d++)
        {
            var residual = residuals[(long)d * blocks / clusters.Count];
            var size = clusters[d].Sum();
            for (var k = 0; k < shares.Length; k++)
            {
                residual[k] += (clusters[d][k] - (size * totals[k] / all)) / Math.Sqrt(shares[k]);
            }
        }

        return residuals;
    }

    private static double[,] InnerProducts(double[][] residuals)
    {
        var inner = new double[residuals.Length, residuals.Length];
        for (var b = 0; b < residuals.Length; b++)
        {
            for (var c = 0; c <= b; c++)
            {
                for (var k = 0; k < residuals[b].Length; k++)
                {
                    inner[b, c] += residuals[b][k] * residuals[c][k];
                }

                inner[c, b] = inner[b, c];
            }
        }

        return inner;
    }
}
