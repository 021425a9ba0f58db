namespace Claims.Statistics.Tests;

public sealed class RateChangeTests
{
    /// <summary>Plain loops over SciPy's distributions, see <c>Golden/make_change.py</c>.</summary>
    public static TheoryData<double[], double[], int, double, double, double> Golden => new()
    {
        { [12, 9, 14, 11, 10, 13, 30, 28, 33, 29], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 6, 11.5, 30.0, 0.001682265700092844 },
        { [12, 9, 14, 11, 10, 13, 10, 12, 11, 9], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 9, 11.333333333333334, 9.0, 1 },
        { [40, 35, 50, 44, 61, 150, 170, 144], [31, 28, 31, 30, 31, 30, 31, 31], 5, 1.5231788079470199, 5.043478260869565, 0.00010324530243997331 },
        { [0, 0, 0, 5, 7, 6], [1, 2, 1, 1, 1, 1], 3, 0.0, 6.0, 0.02624355062133649 },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void It_equals_SciPy(double[] counts, double[] exposures, int at, double before, double after, double p)
    {
        var change = RateChange.Largest(counts, exposures, 1)!.Value;

        Assert.Equal(at, change.At);
        Assert.Equal(before, change.Before, 12);
        Assert.Equal(after, change.After, 12);
        Assert.Equal(1, change.PValue / p, 1e-8);
    }

    /// <summary>2,000 series without a change, Poisson and twice as spread: alarms at α = 0.01 come no more often than that (binomial, 4.5 standard deviations).</summary>
    [Theory]
    [InlineData(1, 24, 20)]
    [InlineData(2, 24, 20)]
    [InlineData(1, 8, 4)]
    [InlineData(2, 36, 200)]
    public void False_alarms_are_no_more_frequent_than_stated(int spread, int length, double mean)
    {
        var random = new Random(5);
        var exposures = Enumerable.Repeat(1.0, length).ToArray();

        var alarms = Enumerable.Range(0, 2_000).Count(_ =>
            RateChange.Largest([.. exposures.Select(_ => (double)spread * Poisson(random, mean / spread))], exposures, 1) is { PValue: <= 0.01 });

        Assert.InRange(alarms, 0, 20 + (int)(4.5 * Math.Sqrt(20)));
    }

    [Fact]
    public void A_tripled_rate_is_found_at_its_month()
    {
        var random = new Random(6);
        var exposures = Enumerable.Repeat(1.0, 24).ToArray();

        var found = Enumerable.Range(0, 200).Count(_ =>
            RateChange.Largest([.. exposures.Select((_, month) => (double)Poisson(random, month < 15 ? 20 : 60))], exposures, 1) is { At: 15, PValue: <= 0.001 });

        Assert.InRange(found, 190, 200);
    }

    [Fact]
    public void The_unit_of_sums_does_not_matter()
    {
        double[] sums = [500, 420, 380, 510, 460, 1_900, 2_100, 1_800];
        var exposures = Enumerable.Repeat(1.0, sums.Length).ToArray();

        var whole = RateChange.Largest(sums, exposures, 0)!.Value;
        var cents = RateChange.Largest([.. sums.Select(sum => 100 * sum)], exposures, 0)!.Value;

        Assert.Equal(whole.At, cents.At);
        Assert.Equal(1, cents.PValue / whole.PValue, 1e-8);
    }

    [Fact]
    public void A_short_or_empty_series_says_nothing()
    {
        Assert.Null(RateChange.Largest([1, 2, 3, 4, 5], [1, 1, 1, 1, 1], 1));
        Assert.Null(RateChange.Largest(new double[12], [.. Enumerable.Repeat(1.0, 12)], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RateChange.Largest([1, 2], [1], 1));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(0.1)]
    [InlineData(123_456_789.01)]
    public void A_constant_series_has_no_change(double value) =>
        Assert.Equal(1, RateChange.Largest([.. Enumerable.Repeat(value, 7)], [.. Enumerable.Repeat(1.0, 7)], 0)!.Value.PValue);

    /// <summary>Knuth's method: enough for small means.</summary>
    private static int Poisson(Random random, double mean)
    {
        var (count, product, bound) = (0, random.NextDouble(), Math.Exp(-mean));
        while (product > bound)
        {
            product *= random.NextDouble();
            count++;
        }

        return count;
    }
}
