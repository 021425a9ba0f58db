using Claims.Tracking.Figures;
using Claims.Tracking.Trials;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Tests.Figures;

public class ReliabilityTests
{
    [Fact]
    public void Claims_of_about_the_same_risk_are_one_point_with_what_became_of_them()
    {
        var window = new WindowCounts();
        window.Add(Cell(0.71, Truth.Improper), Tally.Of(0.71, 100) + Tally.Of(0.71, 100) + Tally.Of(0.71, 100));
        window.Add(Cell(0.69, Truth.Proper), Tally.Of(0.69, 100));
        window.Add(Cell(0.69, Truth.Unknown), Tally.Of(0.69, 100));
        window.Add(Cell(0.1, Truth.Proper), Tally.Of(0.1, 100));

        var points = Reliability.Of(window, Basis.Naive);

        Assert.Equal([(1, 1L), (10, 4L)], points.Select(point => ((int)Math.Round(point.Low * 15), point.Claims)));
        Assert.Equal(0.705, points[1].MeanRisk, 9);
        Assert.Equal(0.75, points[1].Improper.Value, 9);
        Assert.InRange(0.75, points[1].Improper.Low, points[1].Improper.High);
    }

    [Fact]
    public void For_all_claims_each_counts_one_over_its_chance_of_review_and_intervals_widen()
    {
        var window = new WindowCounts();
        window.Add(Cell(0.3, Truth.Proper, millionths: 100_000), Tally.Of(0.3, 100));
        window.Add(Cell(0.3, Truth.Improper), Tally.Of(0.3, 100) + Tally.Of(0.3, 100));

        var point = Assert.Single(Reliability.Of(window, Basis.Weighted));

        Assert.Equal(2 / 12.0, point.Improper.Value, 9);
        Assert.Equal(144 / 102.0, point.Improper.N, 9);
    }

    [Fact]
    public void The_mean_gap_is_the_calibration_error()
    {
        var window = DrawnWindows.Draw(new Random(7), 20_000, review: 0.3);
        var points = Reliability.Of(window, Basis.Naive);

        var error = points.Sum(point => point.Claims * Math.Abs(point.MeanRisk - point.Improper.Value)) / points.Sum(point => point.Claims);

        Assert.Equal(WindowFigures.Of(window, Basis.Naive, new Costs(25, 1))[Measure.CalibrationError].Value!.Value, error, 9);
    }

    [Fact]
    public void Nothing_judged_gives_no_point() => Assert.Empty(Reliability.Of(new WindowCounts(), Basis.Weighted));

    private static Cell Cell(double risk, Truth truth, int millionths = 1_000_000) => new(RiskGrid.Of(risk), risk > 0.5, millionths, truth);
}
