using Claims.Statistics.Ranking;
using Claims.Statistics.Tests.Golden;

namespace Claims.Statistics.Tests.Ranking;

public class RocCurveTests
{
    [Fact]
    public void The_area_equals_scikit_learn() => Assert.All(
        GoldenMetrics.Values.Scored,
        golden => Assert.Equal(golden.Area, RocCurve.Area(golden.Scores, golden.Labels)!.Value, 12));

    [Fact]
    public void Scores_that_all_tie_are_worth_a_coin() => Assert.Equal(0.5, RocCurve.Area([3, 3, 3], [true, false, true]));

    [Fact]
    public void Without_both_classes_it_is_undefined()
    {
        Assert.Null(RocCurve.Area([], []));
        Assert.Null(RocCurve.Area([0.1, 0.9], [true, true]));
        Assert.Null(RocCurve.Area([0.1, 0.9], [false, false]));
    }

    [Fact]
    public void A_score_that_is_not_a_number_is_refused() => Assert.Throws<ArgumentException>(() => RocCurve.Area([0.1, double.NaN], [true, false]));

    [Fact]
    public void Labels_of_another_length_are_refused() => Assert.Throws<ArgumentException>(() => RocCurve.Area([0.1, 0.2], [true]));
}
