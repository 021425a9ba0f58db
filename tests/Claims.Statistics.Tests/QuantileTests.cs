namespace Claims.Statistics.Tests;

public class QuantileTests
{
    /// <summary>numpy.quantile([1, 2, 4, 8], …).</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 3)]
    [InlineData(0.9, 6.8)]
    [InlineData(1, 8)]
    public void It_equals_NumPy(double level, double expected) => Assert.Equal(expected, Quantile.Of([1, 2, 4, 8], level), 12);

    [Fact]
    public void One_value_is_every_quantile() => Assert.Equal(5, Quantile.Of([5], 0.3));
}
