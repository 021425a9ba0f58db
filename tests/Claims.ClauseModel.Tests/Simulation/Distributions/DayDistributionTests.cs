using System.Globalization;

using Claims.ClauseModel.Simulation.Distributions;

namespace Claims.ClauseModel.Tests.Simulation.Distributions;

public class DayDistributionTests
{
    private static readonly BackOffTable EveryMonth = new("month", [new BackOffRow("month", "all", 0, Cells(1, 12, _ => 10))]);

    private static readonly BackOffTable WorkingWeek =
        new("weekday", [new BackOffRow("weekday", "all", 0, Cells(0, 7, weekday => weekday is 0 or 6 ? 5 : 20))]);

    [Fact]
    public void Weekdays_are_as_common_as_the_table_has_them()
    {
        var days = new DayDistribution(EveryMonth, WorkingWeek, "all");
        var monday = new DateOnly(2026, 3, 2);

        var drawn = Draws.Count(20_000, random => days.Draw(random, monday, monday.AddDays(27)).DayOfWeek.ToString());

        var shares = Enum.GetValues<DayOfWeek>().ToDictionary(day => day.ToString(), day => (day is DayOfWeek.Sunday or DayOfWeek.Saturday ? 5 : 20) / 110.0);
        Draws.AssertAgrees(shares, drawn);
    }

    [Fact]
    public void A_period_of_one_day_gives_that_day()
    {
        var sunday = new DateOnly(2026, 3, 1);

        var drawn = new DayDistribution(EveryMonth, WorkingWeek, "all").Draw(new Random(1), sunday, sunday);

        Assert.Equal(sunday, drawn);
    }

    private static List<(string, int)> Cells(int first, int count, Func<int, int> claims) =>
        Enumerable.Range(first, count).Select(value => (value.ToString(CultureInfo.InvariantCulture), claims(value))).ToList();
}
