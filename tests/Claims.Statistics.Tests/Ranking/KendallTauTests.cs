using Claims.Statistics.Ranking;
using Claims.Statistics.Tests.Golden;

namespace Claims.Statistics.Tests.Ranking;

public class KendallTauTests
{
    [Fact]
    public void It_equals_SciPy() => Assert.All(
        GoldenMetrics.Values.Kendall,
        golden => Assert.Equal(golden.Tau, KendallTau.B(golden.X, golden.Y)!.Value, 12));

    [Fact]
    public void The_same_order_is_1_and_the_reverse_minus_1()
    {
        Assert.Equal(1, KendallTau.B([1, 5, 5, 9], [10, 20, 20, 30]));
        Assert.Equal(-1, KendallTau.B([1, 5, 5, 9], [3, 2, 2, 1]));
    }

    [Fact]
    public void What_ties_everything_has_no_order()
    {
        Assert.Null(KendallTau.B([2, 2, 2], [1, 2, 3]));
        Assert.Null(KendallTau.B([1], [1]));
        Assert.Null(KendallTau.B([], []));
    }

    [Fact]
    public void A_value_that_is_not_a_number_is_refused() => Assert.Throws<ArgumentException>(() => KendallTau.B([1, 2], [double.NaN, 1]));
}
