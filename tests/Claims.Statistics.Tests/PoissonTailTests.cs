namespace Claims.Statistics.Tests;

/// <summary>Golden values: SciPy, see <c>Golden/make_classification.py</c>.</summary>
public class PoissonTailTests
{
    [Theory]
    [InlineData(1, 0.5, 0.3934693402873665)]
    [InlineData(3, 3.0, 0.5768099188731566)]
    [InlineData(10, 2.0, 4.649807501726386e-05)]
    [InlineData(40, 10.0, 7.341636314560681e-13)]
    [InlineData(90, 100.0, 0.8536538253012673)]
    [InlineData(1200, 1000.0, 4.684203855872292e-10)]
    public void It_equals_SciPy(long count, double mean, double expected) =>
        Assert.Equal(1, PoissonTail.AtLeast(count, mean) / expected, 1e-10);

    [Theory]
    [InlineData(0, 3.0, 1)]
    [InlineData(-1, 3.0, 1)]
    [InlineData(1, 0.0, 0)]
    public void None_or_more_is_certain_and_any_of_nothing_impossible(long count, double mean, double expected) =>
        Assert.Equal(expected, PoissonTail.AtLeast(count, mean));
}
