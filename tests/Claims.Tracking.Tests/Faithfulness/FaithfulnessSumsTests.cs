using Claims.Tracking.Faithfulness;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Tracking.Tests.Faithfulness;

public class FaithfulnessSumsTests
{
    [Fact]
    public void A_mean_has_the_interval_of_NumPy()
    {
        // x = np.array([0.5, 0.25, -0.125, 0.75]); x.mean() ± 1.959963984540054 * x.std(ddof=1) / 2
        var mean = Sum([0.5, 0.25, -0.125, 0.75]).Mean(4);

        Assert.Equal(0.34375, mean.Value, 12);
        Assert.Equal(-0.0220379328, mean.Low, 9);
        Assert.Equal(0.7095379328, mean.High, 9);
    }

    [Fact]
    public void Of_one_value_nothing_is_known_but_where_values_can_lie()
    {
        var mean = Sum([0.5]).Mean(1);

        Assert.Equal((0.5, -1, 1), (mean.Value, mean.Low, mean.High));
    }

    [Fact]
    public void Values_that_are_all_the_same_have_no_spread() => Assert.Equal(0.333333, Sum([.. Enumerable.Repeat(1 / 3.0, 1000)]).Mean(1000).High, 12);

    [Fact]
    public void The_order_of_additions_does_not_matter() => Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>().Generator.Select(values => values.Select(value => value % 1_000_001).ToArray()).ToArbitrary(),
        values => Sum(values) == Sum([.. values.Reverse()])).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_claims_nothing_was_measured() => Assert.Null(FaithfulnessSums.None.ToMeasured());

    private static MeanSums Sum(double[] values) => Sum([.. values.Select(MeanSums.Round)]);

    private static MeanSums Sum(int[] millionths) => millionths.Select(MeanSums.Of).Aggregate(default(MeanSums), MeanSums.Add);
}
