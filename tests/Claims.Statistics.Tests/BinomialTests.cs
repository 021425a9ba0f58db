using Claims.Statistics.Tests.Golden;

namespace Claims.Statistics.Tests;

public class BinomialTests
{
    [Fact]
    public void The_central_interval_equals_SciPy() => Assert.All(
        GoldenMetrics.Values.Intervals,
        golden => Assert.Equal((golden.Low, golden.High), Binomial.CentralInterval(golden.N, golden.P, golden.Level)));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0.125)]
    [InlineData(1, 0.5)]
    [InlineData(3, 1)]
    [InlineData(9, 1)]
    public void The_lower_tail_of_three_coins(int count, double expected) => Assert.Equal(expected, Binomial.AtMost(count, 3, 0.5), 12);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 7)]
    public void What_is_certain_has_one_count(double p, int expected) => Assert.Equal((expected, expected), Binomial.CentralInterval(7, p, 0.95));

    [Fact]
    public void Without_trials_there_is_nothing_but_nought() => Assert.Equal((0, 0), Binomial.CentralInterval(0, 0.3, 0.99));
}
