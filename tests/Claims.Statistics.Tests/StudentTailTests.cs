namespace Claims.Statistics.Tests;

public sealed class StudentTailTests
{
    /// <summary>SciPy: 2 * stats.t.sf(t, ν), see <c>Golden/make_change.py</c>.</summary>
    [Theory]
    [InlineData(0.5, 1, 0.7048327646991336)]
    [InlineData(2.0, 4, 0.1161165235168155)]
    [InlineData(3.5, 10, 0.0057265054298852106)]
    [InlineData(12.0, 34, 8.999786087488773e-14)]
    [InlineData(0.01, 7, 0.9923003176436218)]
    [InlineData(40.0, 58, 6.270252312193233e-44)]
    [InlineData(1.2, 120, 0.2325030937668177)]
    public void It_equals_SciPy(double t, int freedom, double expected) => Assert.Equal(1, StudentTail.TwoSided(t, freedom) / expected, 1e-10);

    [Fact]
    public void Nothing_is_nearer_than_0() => Assert.Equal(1, StudentTail.TwoSided(0, 5));
}
