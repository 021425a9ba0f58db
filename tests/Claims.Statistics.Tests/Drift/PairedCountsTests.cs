using Claims.Statistics.Drift;
using Claims.Statistics.Sketches;
using Claims.Statistics.Tests.Drift.Golden;

namespace Claims.Statistics.Tests.Drift;

/// <summary>Against SciPy; Golden/make_drift.py made the values.</summary>
public class PairedCountsTests
{
    [Fact]
    public void Kolmogorov_and_Smirnovs_distance_equals_SciPy() =>
        Assert.All(GoldenDrift.Values.Samples, golden =>
            Assert.Equal(golden.Distance, KolmogorovSmirnov.Statistic(PairedCounts.Of(golden.First, golden.Second))!.Value, 1e-12));

    [Fact]
    public void Their_p_value_is_that_of_the_limit_and_near_the_exact_one() =>
        Assert.All(GoldenDrift.Values.Samples, golden =>
        {
            var (n, m) = (golden.First.Length, golden.Second.Length);

            var p = KolmogorovSmirnov.PValue(golden.Distance, (double)n * m / (n + m));

            Assert.Equal(golden.P, p, 1e-12);
            Assert.Equal(golden.Exact, p, 0.02);
        });

    [Fact]
    public void Wassersteins_distance_equals_SciPy() =>
        Assert.All(GoldenDrift.Values.Samples, golden =>
            Assert.Equal(golden.Wasserstein, Wasserstein.Distance(PairedCounts.Of(golden.First, golden.Second))!.Value, 1e-12));

    [Fact]
    public void Histograms_count_as_their_numbers_do()
    {
        var (first, second) = (new CountHistogram(), new CountHistogram());
        first.Add(1, 3);
        first.Add(4, 1);
        second.Add(4, 2);

        var counts = PairedCounts.Of(first, second, bucket => 10 * bucket);

        Assert.Equal([10, 40], counts.Values);
        Assert.Equal(0.75, KolmogorovSmirnov.Statistic(counts));
        Assert.Equal(22.5, Wasserstein.Distance(counts));
    }

    [Fact]
    public void An_empty_side_has_no_distance()
    {
        var counts = PairedCounts.Of([1.0, 2.0], []);

        Assert.Null(KolmogorovSmirnov.Statistic(counts));
        Assert.Null(Wasserstein.Distance(counts));
    }
}
