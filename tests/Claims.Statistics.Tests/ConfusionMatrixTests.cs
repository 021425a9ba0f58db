namespace Claims.Statistics.Tests;

/// <summary>Golden values: scikit-learn, see <c>Golden/make_classification.py</c>.</summary>
public class ConfusionMatrixTests
{
    [Theory]
    [InlineData(1, 0.851063829787234, 0.75, 0.8823529411764706, 0.8108108108108107, 0.8333333333333334)]
    [InlineData(50, 0.9233576642335767, 0.75, 0.13043478260869565, 0.22222222222222218, 0.9960159362549801)]
    public void The_measures_equal_scikit_learn(double weight, double accuracy, double precision, double recall, double f1, double specificity)
    {
        var matrix = new ConfusionMatrix(WeightedCount.Of(30), WeightedCount.Of(10), WeightedCount.Of(50, weight), WeightedCount.Of(4, weight));

        Assert.Equal(accuracy, matrix.Accuracy!.Value, 12);
        Assert.Equal(precision, matrix.Precision!.Value, 12);
        Assert.Equal(recall, matrix.Recall!.Value, 12);
        Assert.Equal(f1, matrix.F1!.Value, 12);
        Assert.Equal(specificity, matrix.Specificity!.Value, 12);
    }

    [Fact]
    public void A_measure_without_cases_is_undefined()
    {
        var none = WeightedCount.Of(0);
        var matrix = new ConfusionMatrix(none, none, WeightedCount.Of(7), none);

        Assert.Null(matrix.Precision);
        Assert.Null(matrix.Recall);
        Assert.Null(matrix.F1);
        Assert.Equal(1, matrix.Specificity!.Value);
    }

    [Fact]
    public void Unequal_weights_are_worth_fewer_cases_and_equal_ones_are_not()
    {
        Assert.Equal(54, WeightedCount.Of(54, 50).Effective, 9);
        Assert.Equal(60 * 60 / 2510.0, (WeightedCount.Of(10) + WeightedCount.Of(1, 50)).Effective, 9);
    }

    [Fact]
    public void Every_interval_holds_its_value()
    {
        var matrix = new ConfusionMatrix(WeightedCount.Of(3), WeightedCount.Of(1), WeightedCount.Of(5, 20), WeightedCount.Of(2, 20));

        Estimate?[] all = [matrix.Accuracy, matrix.Precision, matrix.Recall, matrix.F1, matrix.Specificity];

        Assert.All(all, estimate => Assert.InRange(estimate!.Value, estimate.Low, estimate.High));
    }
}
