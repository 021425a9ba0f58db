using Claims.Statistics.Drift;
using Claims.Statistics.Tests.Drift.Golden;

namespace Claims.Statistics.Tests.Drift;

public class ChiSquareHomogeneityTests
{
    [Fact]
    public void It_equals_SciPy_on_the_pooled_table() =>
        Assert.All(GoldenDrift.Values.ChiSquares, golden =>
        {
            var test = ChiSquareHomogeneity.Of(golden.First, golden.Second)!.Value;

            Assert.Equal(golden.Statistic, test.Statistic, 1e-9);
            Assert.Equal(golden.Freedom, test.Freedom);
            Assert.Equal(golden.P, test.PValue, 1e-12);
        });

    [Fact]
    public void An_empty_side_gives_no_answer() => Assert.Null(ChiSquareHomogeneity.Of([1, 2], [0, 0]));
}
