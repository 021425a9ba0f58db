namespace Claims.Summaries.Baselines;

/// <summary>Weights that do not look at clauses: the same row for each.</summary>
internal static class Rows
{
    /// <returns>[clauses, n]</returns>
    public static float[] Same(double[] weights, int clauses) => [.. Enumerable.Repeat(weights, clauses).SelectMany(row => row).Select(weight => (float)weight)];
}
