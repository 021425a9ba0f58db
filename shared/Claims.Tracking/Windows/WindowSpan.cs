namespace Claims.Tracking.Windows;

/// <summary>Successive days that are measured together.</summary>
/// <param name="From">First day, in UTC.</param>
/// <param name="Days">How many, at least 1.</param>
public readonly record struct WindowSpan(DateOnly From, int Days)
{
    /// <summary>Day after the last.</summary>
    public DateOnly To => From.AddDays(Days);

    /// <summary>The tumbling window that holds a day: windows of so many days follow each other from 0001-01-01, a Monday, so that those of 7 days are weeks.</summary>
    public static WindowSpan Tumbling(DateOnly day, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        return new WindowSpan(day.AddDays(-(day.DayNumber % days)), days);
    }

    /// <summary>Sliding windows that end within a period, each so many days after the one before.</summary>
    /// <param name="from">First day of the period.</param>
    /// <param name="to">Day after its last.</param>
    /// <param name="days">Of each window; days before the period count for the first ones.</param>
    /// <param name="step">Between the ends of two, at least 1; as many as <paramref name="days"/> for windows that do not overlap.</param>
    public static IEnumerable<WindowSpan> Sliding(DateOnly from, DateOnly to, int days, int step)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        for (var end = from.AddDays(Math.Min(step, days)); end <= to; end = end.AddDays(step))
        {
            yield return new WindowSpan(end.AddDays(-days), days);
        }
    }
}
