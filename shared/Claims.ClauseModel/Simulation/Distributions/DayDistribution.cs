using System.Globalization;

namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>How common days are by their month and weekday, taken as independent.</summary>
internal sealed class DayDistribution
{
    private const int MostTries = 200;

    /// <summary>[12, 7] frequency of a day relative to the commonest.</summary>
    private readonly double[,] _weights = new double[12, 7];

    public DayDistribution(BackOffTable months, BackOffTable weekdays, string population)
    {
        var most = 0.0;
        foreach (var (month, weekday) in Cells())
        {
            _weights[month, weekday] = months.Share(population, Text(month + 1)) * weekdays.Share(population, Text(weekday));
            most = Math.Max(most, _weights[month, weekday]);
        }

        foreach (var (month, weekday) in Cells())
        {
            _weights[month, weekday] /= most;
        }
    }

    /// <summary>By rejection; where no day of the period was ever seen, any of them.</summary>
    public DateOnly Draw(Random random, DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var day = from;
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            day = from.AddDays(random.Next(to.DayNumber - from.DayNumber + 1));
            if (random.NextDouble() < _weights[day.Month - 1, (int)day.DayOfWeek])
            {
                break;
            }
        }

        return day;
    }

    private static IEnumerable<(int Month, int Weekday)> Cells() =>
        Enumerable.Range(0, 12).SelectMany(month => Enumerable.Range(0, 7).Select(weekday => (month, weekday)));

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
