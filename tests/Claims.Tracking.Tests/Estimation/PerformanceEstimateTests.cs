using Claims.Tracking.Estimation;
using Claims.Tracking.Figures;
using Claims.Tracking.Trials;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Tests.Estimation;

public class PerformanceEstimateTests
{
    private static readonly Costs Prices = new(Review: 25, MissedShare: 1);

    [Fact]
    public void Bands_hold_what_comes_true_about_as_often_as_they_say()
    {
        const int Windows = 100;
        var random = new Random(1);
        var windows = Enumerable.Range(0, Windows).Select(_ => DrawnWindows.Draw(random, 1_000, review: 1)).ToList();

        var estimates = windows.Select(window => PerformanceEstimate.Of(window, Recalibration.None, Prices)).ToList();

        var realised = windows.Select(window => WindowFigures.Of(window, Basis.Naive, Prices)).ToList();
        foreach (var measure in new[] { Measure.Accuracy, Measure.Precision, Measure.Recall, Measure.F1, Measure.RocAuc, Measure.AveragePrecision, Measure.Brier, Measure.CostPerClaim })
        {
            var held = estimates.Zip(realised).Count(pair => pair.First[measure].Low <= pair.Second[measure].Value && pair.Second[measure].Value <= pair.First[measure].High);
            Assert.True(held >= 0.88 * Windows, $"{measure}: {held} of {Windows}");
        }
    }

    [Fact]
    public void Harder_claims_are_seen_without_outcomes()
    {
        var (before, after) = (DrawnWindows.Draw(new Random(2), 20_000, review: 1), DrawnWindows.Draw(new Random(3), 20_000, review: 1, mean: -0.5));

        var estimate = PerformanceEstimate.Of(after, Recalibration.None, Prices)[Measure.Accuracy];

        var realised = WindowFigures.Of(after, Basis.Naive, Prices)[Measure.Accuracy];
        Assert.True(WindowFigures.Of(before, Basis.Naive, Prices)[Measure.Accuracy].Value > realised.Value + 0.05);
        Assert.InRange(estimate.Value!.Value, realised.Value!.Value - 0.01, realised.Value.Value + 0.01);
    }

    [Fact]
    public void Recalibrated_estimates_find_what_overconfident_risks_hide()
    {
        const int Windows = 100;
        var random = new Random(4);
        var pairs = Enumerable.Range(0, Windows).Select(_ => (Labelled: Overconfident(random), Next: Overconfident(random))).ToList();

        var estimates = pairs.Select(pair => PerformanceEstimate.Of(pair.Next, CalibrationGate.Of([pair.Labelled], Basis.Weighted).Recalibration!, Prices)).ToList();

        var realised = pairs.Select(pair => WindowFigures.Of(pair.Next, Basis.Naive, Prices)).ToList();
        foreach (var measure in new[] { Measure.RocAuc, Measure.F1, Measure.Brier, Measure.LogLoss })
        {
            var held = estimates.Zip(realised).Count(pair => pair.First[measure].Low <= pair.Second[measure].Value && pair.Second[measure].Value <= pair.First[measure].High);
            Assert.True(held >= 0.88 * Windows, $"{measure}: {held} of {Windows}");
        }
    }

    [Fact]
    public void Outcomes_that_are_known_change_nothing()
    {
        var (judged, unjudged) = (new WindowCounts(), new WindowCounts());
        judged.Add(new Cell(20, true, 1_000_000, Truth.Improper), Tally.Of(0.6, 10));
        judged.Add(new Cell(-20, false, 0, Truth.Unknown), Tally.Of(0.4, 10));
        unjudged.Add(new Cell(20, true, 1_000_000, Truth.Unknown), Tally.Of(0.6, 10));
        unjudged.Add(new Cell(-20, false, 0, Truth.Unknown), Tally.Of(0.4, 10));

        Assert.Equal(PerformanceEstimate.Of(unjudged, Recalibration.None, Prices).Figures, PerformanceEstimate.Of(judged, Recalibration.None, Prices).Figures);
    }

    [Fact]
    public void An_empty_window_has_no_estimate() =>
        Assert.All(PerformanceEstimate.Of(new WindowCounts(), Recalibration.None, Prices).Figures, figure => Assert.Null(figure.Value));

    private static WindowCounts Overconfident(Random random) => DrawnWindows.Draw(random, 2_000, review: 1, slope: 0.5);
}
