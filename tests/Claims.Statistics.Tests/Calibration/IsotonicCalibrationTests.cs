using System.Text.Json;

using Claims.Statistics.Calibration;
using Claims.Statistics.Tests.Golden;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Statistics.Tests.Calibration;

public class IsotonicCalibrationTests
{
    private static GoldenIsotonic Golden => GoldenMetrics.Values.Isotonic;

    private static IsotonicCalibration Fitted => IsotonicCalibration.Fit(Golden.Scores, Golden.Labels);

    [Fact]
    public void It_equals_scikit_learn_on_knots_between_them_and_beyond()
    {
        var fitted = Fitted;

        Assert.Equal(Golden.Expected, Golden.At.Select(fitted.Of), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void It_is_the_same_after_storing()
    {
        var stored = JsonSerializer.Deserialize<IsotonicCalibration>(JsonSerializer.Serialize(Fitted))!;

        Assert.Equal(Golden.At.Select(Fitted.Of), Golden.At.Select(stored.Of));
    }

    [Fact]
    public void One_class_gives_a_constant()
    {
        Assert.Equal(1, IsotonicCalibration.Fit([1, 2, 3], [true, true, true]).Of(-5));
        Assert.Equal(0, IsotonicCalibration.Fit([1, 2, 3], [false, false, false]).Of(2.5));
    }

    [Fact]
    public void There_must_be_something_to_fit() => Assert.Throws<ArgumentException>(() => IsotonicCalibration.Fit([], []));

    [Fact]
    public void Knots_that_fall_are_refused() => Assert.Throws<ArgumentException>(() => new IsotonicCalibration([1, 2], [0.5, 0.4]));

    [Fact]
    public void Whatever_it_is_fitted_to_it_never_falls_and_keeps_the_mean() => Prop.ForAll(
        ArbMap.Default.ArbFor<(int Score, bool Label)[]>().Filter(cases => cases.Length > 0),
        cases =>
        {
            var scores = Array.ConvertAll(cases, one => (double)one.Score);
            var fitted = IsotonicCalibration.Fit(scores, Array.ConvertAll(cases, one => one.Label));

            var ascending = scores.Order().Select(fitted.Of).ToList();

            return ascending.Zip(ascending.Skip(1)).All(pair => pair.First <= pair.Second)
                && Math.Abs(ascending.Average() - cases.Average(one => one.Label ? 1.0 : 0.0)) < 1e-9;
        }).QuickCheckThrowOnFailure();
}
