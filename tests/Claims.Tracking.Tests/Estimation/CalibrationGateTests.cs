using Claims.Contracts;
using Claims.Tracking.Estimation;
using Claims.Tracking.Figures;
using Claims.Tracking.Trials;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Tests.Estimation;

public class CalibrationGateTests
{
    [Fact]
    public void Calibrated_risks_pass_about_as_often_as_the_level_says()
    {
        var random = new Random(1);

        var passed = Enumerable.Range(0, 200).Count(_ => CalibrationGate.Of([DrawnWindows.Draw(random, 2_000, review: 0.3)], Basis.Weighted).State == EstimateGate.Calibrated);

        Assert.InRange(passed, 180, 199);
    }

    [Fact]
    public void Risks_that_are_off_are_recalibrated_to_what_outcomes_say()
    {
        var gate = CalibrationGate.Of([DrawnWindows.Draw(new Random(2), 50_000, review: 0.3, shift: 0.5, slope: 0.7)], Basis.Weighted);

        Assert.Equal(EstimateGate.Recalibrated, gate.State);
        Assert.Equal(0.5, gate.Recalibration!.Intercept, 1);
        Assert.Equal(0.7, gate.Recalibration.Slope, 1);
    }

    [Fact]
    public void The_stated_variances_are_those_of_repeated_windows()
    {
        var random = new Random(3);
        var fits = Enumerable.Range(0, 200).Select(_ => RecalibrationFit.Of(JudgedClaims.Of(DrawnWindows.Draw(random, 2_000, review: 0.2), Basis.Weighted))!).ToList();

        Assert.InRange(Variance(fits, fit => fit.Slope) / fits.Average(fit => fit.SlopeVariance), 0.75, 1.35);
        Assert.InRange(Variance(fits, fit => fit.Intercept) / fits.Average(fit => fit.InterceptVariance), 0.75, 1.35);
    }

    [Fact]
    public void Few_outcomes_open_no_gate()
    {
        var gate = CalibrationGate.Of([DrawnWindows.Draw(new Random(4), 40, review: 1)], Basis.Weighted);

        Assert.Equal(EstimateGate.TooFewOutcomes, gate.State);
        Assert.Null(gate.Recalibration);
    }

    [Fact]
    public void Risks_that_point_the_wrong_way_open_no_gate()
    {
        var gate = CalibrationGate.Of([DrawnWindows.Draw(new Random(5), 5_000, review: 1, slope: -1)], Basis.Weighted);

        Assert.Equal(EstimateGate.RisksMisleading, gate.State);
        Assert.Null(gate.Recalibration);
    }

    [Fact]
    public void An_empty_window_opens_no_gate() =>
        Assert.Equal(EstimateGate.TooFewOutcomes, CalibrationGate.Of([new WindowCounts()], Basis.Weighted).State);

    private static double Variance(List<Recalibration> fits, Func<Recalibration, double> value)
    {
        var mean = fits.Average(value);
        return fits.Average(fit => (value(fit) - mean) * (value(fit) - mean));
    }
}
