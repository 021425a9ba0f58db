using Claims.Tracking.Estimation;

namespace Claims.Tracking.Tests.Estimation;

public class CalibrationFilterTests
{
    [Fact]
    public void Before_any_outcome_risks_are_taken_as_they_are()
    {
        var next = CalibrationFilter.Next([]);

        Assert.Equal((0, 1), (next.Intercept, next.Slope));
    }

    [Fact]
    public void Windows_that_agree_make_it_surer_than_each_of_them()
    {
        var window = new Recalibration(0.4, 0.8, 0.04, 0.02, 0.005);

        var next = CalibrationFilter.Next([.. Enumerable.Repeat(window, 9)]);

        Assert.Equal(0.4, next.Intercept, 1);
        Assert.Equal(0.8, next.Slope, 1);
        Assert.InRange(next.InterceptVariance, 0.04 / 9.5, 0.04 / 8.5);
        Assert.InRange(next.SlopeVariance, 0.02 / 9.5, 0.02 / 8.5);
    }

    [Fact]
    public void A_change_that_stays_is_followed()
    {
        var (before, after) = (new Recalibration(0, 1, 0.001, 0.001, 0), new Recalibration(0.8, 1, 0.001, 0.001, 0));

        var next = CalibrationFilter.Next([before, before, before, after, after]);

        Assert.Equal(0.8, next.Intercept, 1);
    }

    [Fact]
    public void A_window_without_a_fit_makes_it_less_sure()
    {
        Recalibration[] windows = [new(0, 1, 0.01, 0.01, 0), new(0.5, 1, 0.01, 0.01, 0), new(0, 1, 0.01, 0.01, 0)];

        Assert.True(CalibrationFilter.Next([.. windows, null, null]).InterceptVariance > CalibrationFilter.Next(windows).InterceptVariance);
    }

    [Fact]
    public void One_window_is_joined_with_what_is_thought_beforehand_by_their_precisions()
    {
        var next = CalibrationFilter.Next([new Recalibration(1, 1, 1, 0.25, 0)]);

        Assert.Equal(0.5, next.Intercept, 12);
        Assert.Equal(0.5, next.InterceptVariance, 12);
        Assert.Equal(1, next.Slope, 12);
        Assert.Equal(0.125, next.SlopeVariance, 12);
    }
}
