using Claims.Statistics.Tails;
using Claims.Statistics.Tests.Drift.Golden;

namespace Claims.Statistics.Tests.Tails;

/// <summary>Against SciPy; Drift/Golden/make_drift.py made the values.</summary>
public class TailTests
{
    [Fact]
    public void That_of_chi_square_equals_SciPy() =>
        Assert.All(GoldenDrift.Values.ChiSquareTails, row => Assert.Equal(1, ChiSquareTail.AtLeast(row[0], row[1]) / row[2], 1e-10));

    [Fact]
    public void That_of_F_equals_SciPy() =>
        Assert.All(GoldenDrift.Values.FisherTails, row => Assert.Equal(1, FisherTail.AtLeast(row[0], row[1], row[2]) / row[3], 1e-10));

    [Fact]
    public void That_of_Kolmogorov_equals_SciPy() =>
        Assert.All(GoldenDrift.Values.KolmogorovTails, row => Assert.Equal(1, KolmogorovTail.AtLeast(row[0]) / row[1], 1e-10));

    [Fact]
    public void Chi_square_with_even_freedom_is_the_lower_tail_of_Poisson() =>
        Assert.All(Enumerable.Range(1, 40), k => Assert.Equal(1 - PoissonTail.AtLeast(k, 12.5), ChiSquareTail.AtLeast(25, 2 * k), 1e-12));

    [Fact]
    public void Everything_is_at_least_0()
    {
        Assert.Equal(1, ChiSquareTail.AtLeast(0, 3));
        Assert.Equal(1, FisherTail.AtLeast(0, 3, 5));
        Assert.Equal(1, KolmogorovTail.AtLeast(0));
    }
}
