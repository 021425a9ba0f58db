using System.Globalization;

namespace Claims.Cli.Charts;

/// <summary>Ticks at days, weeks from Monday, months, or years.</summary>
internal static class NiceDates
{
    private static readonly int[] MonthSteps = [1, 2, 3, 6];
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20, 50, 100];

    /// <summary>At most about <paramref name="count"/> ticks, both days included.</summary>
    public static IReadOnlyList<Tick> Between(DateOnly first, DateOnly last, int count)
    {
        var days = last.DayNumber - first.DayNumber + 1;
        foreach (var step in new[] { 1, 7, 14 })
        {
            if (days <= count * step)
            {
                // Day 0 of the calendar is a Monday.
                var start = (first.DayNumber + step - 1) / step * step;
                return [.. Range(start, last.DayNumber, step).Select(DateOnly.FromDayNumber).Select(day => Tick(day, "yyyy-MM-dd"))];
            }
        }

        foreach (var step in MonthSteps)
        {
            if (days <= count * step * 30.4)
            {
                return Months(first, last, step, "yyyy-MM");
            }
        }

        var years = YearSteps.FirstOrDefault(step => days <= count * step * 365.25, YearSteps[^1]);
        return Months(first, last, 12 * years, "yyyy");
    }

    private static List<Tick> Months(DateOnly first, DateOnly last, int step, string format)
    {
        var start = ((MonthNumber(first.AddDays(-1)) / step) + 1) * step;
        return [.. Range(start, MonthNumber(last), step).Select(month => Tick(new DateOnly(month / 12, (month % 12) + 1, 1), format))];
    }

    private static int MonthNumber(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static IEnumerable<int> Range(int first, int last, int step) =>
        first > last ? [] : Enumerable.Range(0, ((last - first) / step) + 1).Select(i => first + (i * step));

    private static Tick Tick(DateOnly day, string format) => new(day.DayNumber, day.ToString(format, CultureInfo.InvariantCulture));
}
