using Claims.Tracking.Figures;
using Claims.Tracking.Trials;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Tests.Figures;

public class WindowFiguresTests
{
    private static readonly Costs Prices = new(Review: 25, MissedShare: 1);

    [Fact]
    public void Intervals_of_weighted_figures_hold_the_true_value_about_as_often_as_they_say()
    {
        const int Windows = 100;
        var random = new Random(3);
        var truth = WindowFigures.Of(DrawnWindows.Draw(random, 400_000, review: 1), Basis.Naive, Prices);

        var windows = Enumerable.Range(0, Windows).Select(_ => WindowFigures.Of(DrawnWindows.Draw(random, 4_000, review: 0.1), Basis.Weighted, Prices)).ToList();

        // Not of the parts of Brier and the calibration error: in bins of few claims chance looks like bad calibration, so that they are biased upwards in every sample.
        foreach (var measure in MeasureKind.All.Except([Measure.BrierReliability, Measure.BrierResolution, Measure.CalibrationError]))
        {
            var held = windows.Count(figures => figures[measure].Low <= truth[measure].Value && truth[measure].Value <= figures[measure].High);
            Assert.True(held >= 0.88 * Windows, $"{measure}: {held} of {Windows}");
        }
    }

    [Fact]
    public void The_naive_recall_is_too_high_and_the_weighted_one_is_not()
    {
        var random = new Random(4);
        var truth = Value(DrawnWindows.Draw(random, 400_000, review: 1), Measure.Recall);
        var window = DrawnWindows.Draw(random, 100_000, review: 0.05);

        var (naive, weighted) = (WindowFigures.Of(window, Basis.Naive, Prices)[Measure.Recall], WindowFigures.Of(window, Basis.Weighted, Prices)[Measure.Recall]);

        Assert.True(naive.Low > truth + 0.1);
        Assert.InRange(truth, weighted.Low!.Value, weighted.High!.Value);
    }

    [Fact]
    public void A_judged_claim_that_was_not_drawn_counts_in_naive_figures_only()
    {
        var window = new WindowCounts();
        window.Add(new Cell(-100, false, 0, Truth.Improper), Tally.Of(0.12, 100));

        Assert.Equal(1, WindowFigures.Of(window, Basis.Naive, Prices).Claims);
        Assert.Equal(0, WindowFigures.Of(window, Basis.Weighted, Prices).Claims);
    }

    [Fact]
    public void A_window_without_misses_still_leaves_room_for_some()
    {
        var window = new WindowCounts();
        window.Add(new Cell(100, true, 1_000_000, Truth.Improper), Tally.Of(0.88, 100));
        window.Add(new Cell(-100, false, 20_000, Truth.Proper), Tally.Of(0.12, 100));

        var recall = WindowFigures.Of(window, Basis.Weighted, Prices)[Measure.Recall];

        Assert.Equal(1, recall.Value);
        Assert.True(recall.Low < 0.2);
    }

    [Fact]
    public void An_empty_window_defines_nothing()
    {
        var figures = WindowFigures.Of(new WindowCounts(), Basis.Weighted, Prices);

        Assert.All(figures.Figures, figure => Assert.Null(figure.Value));
        Assert.Equal(0, figures.EffectiveClaims);
    }

    [Fact]
    public void Disagreeing_reviewers_widen_intervals()
    {
        var window = DrawnWindows.Draw(new Random(5), 2_000, review: 0.2);

        var precision = WindowFigures.Of(window, Basis.Weighted, Prices, new ReaderAgreement(Agreed: 90, Disagreed: 10))[Measure.Precision];

        Assert.True(precision.WithReaders!.High - precision.WithReaders.Low > precision.High - precision.Low);
    }

    [Fact]
    public void The_same_window_gives_the_same_figures()
    {
        var window = DrawnWindows.Draw(new Random(6), 1_000, review: 0.2);

        Assert.Equal(WindowFigures.Of(window, Basis.Weighted, Prices).Figures, WindowFigures.Of(window, Basis.Weighted, Prices).Figures);
    }

    private static double Value(WindowCounts window, Measure measure) => WindowFigures.Of(window, Basis.Naive, Prices)[measure].Value!.Value;
}
