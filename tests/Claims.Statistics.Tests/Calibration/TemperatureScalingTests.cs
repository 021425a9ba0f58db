using System.Text.Json;

using Claims.Statistics.Calibration;
using Claims.Statistics.Tests.Golden;

namespace Claims.Statistics.Tests.Calibration;

public class TemperatureScalingTests
{
    private static GoldenTemperature Golden => GoldenMetrics.Values.Temperature;

    [Fact]
    public void The_temperature_equals_SciPy()
    {
        var fitted = TemperatureScaling.Fit(Golden.Logits, Golden.Labels)!;

        Assert.Equal(Golden.Alone[0], fitted.Temperature, 1e-6);
        Assert.Equal(0, fitted.Bias);
    }

    [Fact]
    public void With_a_bias_it_equals_SciPy()
    {
        var fitted = TemperatureScaling.Fit(Golden.Logits, Golden.Labels, withBias: true)!;

        Assert.Equal(Golden.WithBias[0], fitted.Temperature, 1e-6);
        Assert.Equal(Golden.WithBias[1], fitted.Bias, 1e-6);
    }

    [Fact]
    public void The_scale_of_the_logits_does_not_matter()
    {
        var large = Array.ConvertAll(Golden.Logits, logit => logit * 1e6);

        var fitted = TemperatureScaling.Fit(large, Golden.Labels, withBias: true)!;

        Assert.Equal(Golden.WithBias[0], fitted.Temperature / 1e6, 1e-6);
        Assert.Equal(Golden.WithBias[1], fitted.Bias, 1e-6);
    }

    [Fact]
    public void It_is_the_same_after_storing()
    {
        var scaling = new TemperatureScaling(1.7, -0.3);

        Assert.Equal(scaling, JsonSerializer.Deserialize<TemperatureScaling>(JsonSerializer.Serialize(scaling)));
    }

    [Fact]
    public void It_stays_a_probability_at_any_logit()
    {
        var scaling = new TemperatureScaling(0.1, 0);

        Assert.Equal((0, 0.5, 1), (scaling.Of(-1e9), scaling.Of(0), scaling.Of(1e9)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_no_temperature_is_best_there_is_none(bool withBias)
    {
        Assert.Null(TemperatureScaling.Fit([], [], withBias));
        Assert.Null(TemperatureScaling.Fit([1, 2], [true, true], withBias));
        Assert.Null(TemperatureScaling.Fit([-1, -2, 3, 1], [false, false, true, true], withBias));
        Assert.Null(TemperatureScaling.Fit([0, 0], [false, true], withBias));
        Assert.Null(TemperatureScaling.Fit([-3, 3, -2, 2, -1, 1], [true, false, true, false, false, true], withBias));
    }

    [Fact]
    public void An_infinite_logit_is_refused() =>
        Assert.Throws<ArgumentException>(() => TemperatureScaling.Fit([1, double.PositiveInfinity], [true, false]));
}
