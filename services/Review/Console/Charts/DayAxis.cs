namespace Claims.Review.Console.Charts;

/// <summary>An axis of days: it begins before the first window and ends after the last, and its marks are whole days apart.</summary>
/// <param name="First">Where it begins.</param>
/// <param name="Last">Where it ends.</param>
/// <param name="Step">Between two marks.</param>
public sealed record DayAxis(DateTime First, DateTime Last, TimeSpan Step)
{
    /// <summary>Marks for which there is room on a narrow screen.</summary>
    private const int Marks = 4;

    /// <param name="first">Day of the first window.</param>
    /// <param name="last">Day of the last.</param>
    public static DayAxis Of(DateOnly first, DateOnly last)
    {
        var (from, to) = (DayFigure.At(first.AddDays(-1)), DayFigure.At(last.AddDays(1)));
        return new DayAxis(from, to, TimeSpan.FromDays(Math.Max(1, Math.Ceiling((to - from).TotalDays / Marks))));
    }
}
