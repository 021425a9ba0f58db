namespace Claims.Statistics;

/// <summary>
/// How far a value is from the middle of a group, in a unit that the group's own outliers cannot stretch: median and median absolute deviation
/// (Iglewicz and Hoaglin, "How to Detect and Handle Outliers", 1993, who call 3.5 and more an outlier).
/// </summary>
public static class RobustOutlier
{
    /// <summary>Makes the median absolute deviation of a normal distribution equal its standard deviation.</summary>
    private const double Consistency = 1.482602218505602;

    /// <param name="value">The value that is judged; not in the group.</param>
    /// <param name="group">Distinct values of the group with their counts, in any order; at least one.</param>
    /// <param name="leastScale">Least unit, above 0: in a group whose members nearly all agree, small differences are no outliers.</param>
    public static double Score(double value, IReadOnlyCollection<(double Value, long Count)> group, double leastScale)
    {
        ArgumentOutOfRangeException.ThrowIfZero(group.Count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leastScale);
        var median = Median(group);
        var deviation = Median(group.Select(item => (Math.Abs(item.Value - median), item.Count)));
        return (value - median) / Math.Max(leastScale, Consistency * deviation);
    }

    /// <summary>Median of counted values; the mean of the two in the middle where their number is even.</summary>
    public static double Median(IEnumerable<(double Value, long Count)> group)
    {
        var sorted = group.Where(item => item.Count > 0).OrderBy(item => item.Value).ToList();
        var total = sorted.Sum(item => item.Count);
        return (At((total - 1) / 2) + At(total / 2)) / 2;

        double At(long rank)
        {
            foreach (var (value, count) in sorted)
            {
                if (rank < count)
                {
                    return value;
                }

                rank -= count;
            }

            throw new ArgumentException("No value has a count above 0.", nameof(group));
        }
    }
}
