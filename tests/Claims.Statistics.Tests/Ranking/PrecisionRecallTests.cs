using Claims.Statistics.Ranking;
using Claims.Statistics.Tests.Golden;

namespace Claims.Statistics.Tests.Ranking;

public class PrecisionRecallTests
{
    [Fact]
    public void Average_precision_equals_scikit_learn() => Assert.All(
        GoldenMetrics.Values.Scored,
        golden => Assert.Equal(golden.AveragePrecision, PrecisionRecall.AveragePrecision(golden.Scores, golden.Labels)!.Value, 12));

    [Fact]
    public void The_best_threshold_equals_scikit_learn() => Assert.All(
        GoldenMetrics.Values.Scored,
        golden =>
        {
            var best = PrecisionRecall.BestF1Threshold(golden.Scores, golden.Labels)!;

            Assert.Equal(golden.Threshold, best.Threshold);
            Assert.Equal(golden.F1, best.F1, 12);
        });

    [Fact]
    public void The_counts_at_the_best_threshold_have_its_F1() => Assert.All(
        GoldenMetrics.Values.Scored,
        golden =>
        {
            var at = PrecisionRecall.At(golden.Threshold, golden.Scores, golden.Labels);

            Assert.Equal(golden.F1, at.F1!.Value, 12);
            Assert.Equal(golden.Scores.Length, at.All.Sum);
        });

    [Fact]
    public void A_score_at_the_threshold_is_predicted_positive()
    {
        var at = PrecisionRecall.At(0.5, [0.5, 0.5, 0.4, 0.6], [true, false, true, true]);

        Assert.Equal((2, 1, 1, 0), (at.TruePositives.Sum, at.FalsePositives.Sum, at.FalseNegatives.Sum, at.TrueNegatives.Sum));
    }

    [Fact]
    public void Among_equal_thresholds_the_highest_is_taken() =>
        Assert.Equal(0.9, PrecisionRecall.BestF1Threshold([0.9, 0.5, 0.4, 0.3], [true, false, false, true])!.Threshold);

    [Fact]
    public void Without_a_positive_they_are_undefined()
    {
        Assert.Null(PrecisionRecall.AveragePrecision([], []));
        Assert.Null(PrecisionRecall.AveragePrecision([0.1, 0.9], [false, false]));
        Assert.Null(PrecisionRecall.BestF1Threshold([0.1, 0.9], [false, false]));
        Assert.Null(PrecisionRecall.At(0.5, [0.1], [false]).F1);
    }

    [Fact]
    public void With_positives_alone_the_precision_is_1()
    {
        Assert.Equal(1, PrecisionRecall.AveragePrecision([0.2, 0.1], [true, true]));
        Assert.Equal(new F1Threshold(0.1, 1), PrecisionRecall.BestF1Threshold([0.2, 0.1], [true, true]));
    }
}
