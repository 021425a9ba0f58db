namespace Claims.Statistics;

/// <summary>Whether two ways of deciding the same cases are right equally often (McNemar 1947), by the exact test.</summary>
public static class McNemar
{
    /// <summary>Two-sided p-value: the binomial chance of cases that only one of the two gets right being split so unevenly. 1 where there are none.</summary>
    /// <param name="onlyFirst">Cases that only the first decides rightly.</param>
    /// <param name="onlySecond">Cases that only the second decides rightly.</param>
    public static double PValue(int onlyFirst, int onlySecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
        return Math.Min(1, 2 * Binomial.AtMost(Math.Min(onlyFirst, onlySecond), onlyFirst + onlySecond, 0.5));
    }
}
