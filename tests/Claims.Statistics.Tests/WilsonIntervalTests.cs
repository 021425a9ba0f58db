namespace Claims.Statistics.Tests;

/// <summary>Golden values: SciPy, see <c>Golden/make_classification.py</c>.</summary>
public class WilsonIntervalTests
{
    [Theory]
    [InlineData(0, 10, 0.0, 0.27753279986288926)]
    [InlineData(3, 10, 0.10779126740630102, 0.6032218525388546)]
    [InlineData(10, 10, 0.7224672001371109, 1.0)]
    [InlineData(470, 500, 0.9156389368747802, 0.9576516435190539)]
    public void It_equals_SciPy(int successes, int n, double low, double high)
    {
        var interval = WilsonInterval.Around((double)successes / n, n);

        Assert.Equal(low, interval.Low, 12);
        Assert.Equal(high, interval.High, 12);
    }

    [Fact]
    public void It_needs_a_trial() => Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Around(0.5, 0));
}
