using MathNet.Numerics.Distributions;

namespace Claims.Statistics.Tests;

public class ConfidenceSequenceTests
{
    private const double Alpha = 0.05;

    [Fact]
    public void Hardly_any_path_is_ever_outside_though_it_is_looked_at_all_the_time()
    {
        const int Paths = 2_000, Steps = 3_000;
        var random = new Random(2);

        var outside = Enumerable.Range(0, Paths).Count(_ => IsEverOutside(random, Steps, n => ConfidenceSequence.Radius(n, Alpha, tightest: 300)));
        var outsideFixed = Enumerable.Range(0, Paths).Count(_ => IsEverOutside(random, Steps, _ => 1.96));

        Assert.InRange(outside / (double)Paths, 0.01, Alpha);
        Assert.True(outsideFixed / (double)Paths > 0.3, $"{outsideFixed}");
    }

    [Theory]
    [InlineData(0.05, 3.035)]
    [InlineData(0.01, 3.5716)]
    public void At_its_tightest_it_is_about_half_again_as_wide_as_the_interval_of_one_look(double alpha, double least)
    {
        var radius = ConfidenceSequence.Radius(1_000, alpha, tightest: 1_000);

        Assert.Equal(least, radius, 3);
        Assert.All([100, 500, 2_000, 10_000], other => Assert.True(ConfidenceSequence.Radius(1_000, alpha, other) >= radius - 0.002));
    }

    private static bool IsEverOutside(Random random, int steps, Func<int, double> radius)
    {
        var sum = 0.0;
        for (var n = 1; n <= steps; n++)
        {
            sum += Normal.Sample(random, 0, 1);
            if (n >= 20 && Math.Abs(sum) / Math.Sqrt(n) > radius(n))
            {
                return true;
            }
        }

        return false;
    }
}
