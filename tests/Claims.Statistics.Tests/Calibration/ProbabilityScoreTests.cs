using Claims.Statistics.Calibration;
using Claims.Statistics.Tests.Golden;

namespace Claims.Statistics.Tests.Calibration;

public class ProbabilityScoreTests
{
    private static GoldenCalibration Golden => GoldenMetrics.Values.Calibration;

    [Fact]
    public void The_Brier_score_equals_scikit_learn() => Assert.Equal(Golden.Brier, Brier.Score(Golden.Probabilities, Golden.Labels)!.Value, 12);

    [Fact]
    public void The_log_loss_equals_scikit_learn() => Assert.Equal(Golden.LogLoss, LogLoss.Of(Golden.Probabilities, Golden.Labels)!.Value, 12);

    [Fact]
    public void A_single_sure_mistake_is_dear_but_not_infinite() => Assert.InRange(LogLoss.Of([1, 0], [false, false])!.Value, 15, 20);

    [Fact]
    public void Without_cases_they_are_undefined()
    {
        Assert.Null(Brier.Score([], []));
        Assert.Null(LogLoss.Of([], []));
        Assert.Null(CalibrationError.EqualWidth([], []));
        Assert.Null(CalibrationError.EqualMass([], []));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(1.1)]
    [InlineData(-0.1)]
    public void What_is_no_probability_is_refused(double value)
    {
        Assert.Throws<ArgumentException>(() => Brier.Score([value], [true]));
        Assert.Throws<ArgumentException>(() => LogLoss.Of([value], [true]));
        Assert.Throws<ArgumentException>(() => CalibrationError.EqualMass([value], [true]));
    }
}
