namespace Claims.Statistics;

/// <summary>
/// Which of many hypotheses are rejected by their e-values so that the expected share of wrong ones among them stays below a level, however the e-values depend on each other (Wang and
/// Ramdas, "False discovery rate control with e-values", JRSS B 84, 2022).
/// </summary>
public static class EBenjaminiHochberg
{
    /// <summary>The k largest are rejected, k being the largest number for which the k-th largest is at least n/(α·k).</summary>
    /// <param name="logs">Logarithms of e-values, one for each hypothesis.</param>
    /// <param name="level">α in (0, 1).</param>
    /// <returns>[logs.Count] whether each is rejected.</returns>
    public static IReadOnlyList<bool> Reject(IReadOnlyList<double> logs, double level)
    {
        ArgumentNullException.ThrowIfNull(logs);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(level, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        var sorted = logs.OrderDescending().ToList();
        var threshold = double.PositiveInfinity;
        for (var k = 1; k <= sorted.Count; k++)
        {
            if (sorted[k - 1] >= Math.Log(sorted.Count / (level * k)))
            {
                threshold = sorted[k - 1];
            }
        }

        return [.. logs.Select(log => log >= threshold)];
    }
}
