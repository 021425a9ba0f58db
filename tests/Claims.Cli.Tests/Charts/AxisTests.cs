using Claims.Cli.Charts;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Cli.Tests.Charts;

public sealed class AxisTests
{
    [Theory]
    [InlineData(0, 1, new[] { "0.0", "0.2", "0.4", "0.6", "0.8", "1.0" })]
    [InlineData(0.62, 0.71, new[] { "0.62", "0.64", "0.66", "0.68", "0.70" })]
    [InlineData(0, 4200, new[] { "0", "1,000", "2,000", "3,000", "4,000" })]
    [InlineData(-3, 3, new[] { "-3", "-2", "-1", "0", "1", "2", "3" })]
    public void Ticks_stand_at_nice_numbers(double low, double high, string[] labels)
    {
        var ticks = NiceNumbers.Ticks(low, high, 5);

        Assert.Equal(labels, ticks.Select(tick => tick.Label));
    }

    [Fact]
    public void Ticks_lie_within_their_range_and_are_few()
    {
        var ranges = from low in Gen.Choose(-100_000, 100_000)
                     from width in Gen.Choose(1, 1_000_000)
                     from scale in Gen.Choose(-6, 6)
                     select (Low: low * Math.Pow(10, scale), High: (low + width) * Math.Pow(10, scale));

        Check.QuickThrowOnFailure(Prop.ForAll(ranges.ToArbitrary(), range =>
        {
            var ticks = NiceNumbers.Ticks(range.Low, range.High, 5);
            var slack = (range.High - range.Low) * 1e-6;
            return ticks.Count is >= 2 and <= 10 && ticks[0].Value >= range.Low - slack && ticks[^1].Value <= range.High + slack
                && ticks.Select(tick => tick.Label).Distinct().Count() == ticks.Count;
        }));
    }

    [Fact]
    public void A_single_value_gets_room_around_it()
    {
        var (low, high) = new YAxis("").Range([0.7]);

        Assert.InRange(0.7, low, high);
        Assert.True(low < high);
    }

    [Theory]
    [InlineData("2026-01-05", "2026-01-10", "2026-01-05", 6)]
    [InlineData("2026-01-01", "2026-02-15", "2026-01-05", 6)]
    [InlineData("2026-01-02", "2026-06-30", "2026-02", 5)]
    [InlineData("2026-01-01", "2026-06-30", "2026-01", 6)]
    [InlineData("2001-03-01", "2012-03-01", "2002", 6)]
    public void Days_are_marked_at_weeks_months_or_years(string from, string to, string first, int count)
    {
        var ticks = NiceDates.Between(Day(from), Day(to), 7);

        Assert.Equal((first, count), (ticks[0].Label, ticks.Count));
        Assert.All(ticks, tick => Assert.InRange(tick.Value, Day(from).DayNumber, Day(to).DayNumber));
    }

    [Fact]
    public void Names_that_have_no_room_are_left_out_evenly()
    {
        var axis = new CategoryAxis("", [.. Enumerable.Range(1, 100).Select(i => $"category {i:000}")]);

        var ticks = axis.Ticks(-0.5, 99.5, 8);

        Assert.InRange(ticks.Count, 2, 8);
        Assert.Equal("category 001", ticks[0].Label);
        Assert.Single(ticks.Zip(ticks.Skip(1), (one, next) => next.Value - one.Value).Distinct());
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
