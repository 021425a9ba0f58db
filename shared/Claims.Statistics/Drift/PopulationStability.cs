namespace Claims.Statistics.Drift;

/// <summary>Population stability index: Σ (q − p) ln(q/p), the symmetrised Kullback-Leibler divergence of the shares of bins (Siddiqi, "Credit Risk Scorecards", 2006).</summary>
/// <remarks>By convention below 0.1 is stable, above 0.25 a shift. It has a bias of about (K − 1)(1/n + 1/m) for K bins and n and m cases (Yurdakul 2018).</remarks>
public static class PopulationStability
{
    /// <summary>Counted into every bin of both sides, so that an empty one gives a finite index (Jeffreys' prior).</summary>
    private const double Prior = 0.5;

    /// <param name="before">[K] counts, at least 0.</param>
    /// <param name="after">[K] counts in the same bins.</param>
    /// <returns>At least 0, in nats; null where a side is empty.</returns>
    public static double? Index(ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(after.Length, before.Length, nameof(after));
        var (n, m) = (0.0, 0.0);
        for (var i = 0; i < before.Length; i++)
        {
            (n, m) = (n + before[i], m + after[i]);
        }

        if (n <= 0 || m <= 0)
        {
            return null;
        }

        var sum = 0.0;
        for (var i = 0; i < before.Length; i++)
        {
            var p = (before[i] + Prior) / (n + (Prior * before.Length));
            var q = (after[i] + Prior) / (m + (Prior * before.Length));
            sum += (q - p) * Math.Log(q / p);
        }

        return sum;
    }
}
