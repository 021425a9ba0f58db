namespace Claims.Statistics;

/// <summary>
/// Conformal p-values against held-out normal scores, for each category by itself where it has enough (Mondrian; Vovk, Gammerman and Shafer 2005,
/// section 4.5; for outliers Bates et al. 2023, equation 3): p = (1 + #{calibration ≥ score}) / (n + 1). For a fresh normal claim
/// P(p ≤ α) ≤ α whatever the distribution of scores; ties count against the flag, so that they keep the bound.
/// </summary>
public sealed class ConformalPValue
{
    /// <summary>Fewest calibration scores of a category for a p-value of its own: with n, no p-value is below 1/(n + 1).</summary>
    public const int FewestScores = 199;

    private readonly Dictionary<string, double[]> _scores;
    private readonly double[] _pooled;

    /// <param name="scores">Calibration scores by category, in any order; larger is more unusual.</param>
    public ConformalPValue(IReadOnlyDictionary<string, IReadOnlyList<double>> scores)
    {
        _scores = scores.Where(category => category.Value.Count >= FewestScores)
            .ToDictionary(category => category.Key, category => category.Value.Order().ToArray(), StringComparer.Ordinal);
        _pooled = scores.Values.SelectMany(values => values).Order().ToArray();
    }

    /// <summary>In (0, 1]. An unknown or small category is held against all calibration scores together.</summary>
    public double Of(string category, double score)
    {
        var sorted = _scores.TryGetValue(category, out var own) ? own : _pooled;
        return (1.0 + sorted.Length - FirstAtLeast(sorted, score)) / (sorted.Length + 1.0);
    }

    private static int FirstAtLeast(double[] sorted, double score)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < score)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
