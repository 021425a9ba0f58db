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
        var sorted = SortedScores(category);
        return (1.0 + sorted.Length - FirstAtLeast(sorted, score)) / (sorted.Length + 1.0);
    }

    /// <summary>
    /// The smoothed p-value (Vovk, Gammerman and Shafer 2005, section 2.2), (#{calibration > score} + u (#{calibration = score} + 1)) / (n + 1): among
    /// exchangeable scores exactly uniform for a uniform u, so that P(p ≤ α) = α also where many scores tie.
    /// </summary>
    /// <param name="u">In (0, 1], uniform and independent of the score; a hash of the claim's key gives the same claim the same p-value again.</param>
    public double Smoothed(string category, double score, double u)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(u);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(u, 1);
        var sorted = SortedScores(category);
        var atLeast = sorted.Length - FirstAtLeast(sorted, score);
        var above = sorted.Length - FirstAbove(sorted, score);
        return (above + (u * (atLeast - above + 1.0))) / (sorted.Length + 1.0);
    }

    private double[] SortedScores(string category) => _scores.TryGetValue(category, out var own) ? own : _pooled;

    private static int FirstAtLeast(double[] sorted, double score) => First(sorted, value => !(value < score));

    private static int FirstAbove(double[] sorted, double score) => First(sorted, value => !(value <= score));

    /// <summary>Index of the first value for which the condition, which holds from some value on, holds.</summary>
    private static int First(double[] sorted, Func<double, bool> holds)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(sorted[middle]))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
