using Claims.Tracking.Degradation;
using Claims.Tracking.Figures;
using Claims.Tracking.Trials;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Tests.Degradation;

public class WindowBetsTests
{
    private static readonly Costs Prices = new(Review: 25, MissedShare: 1);

    [Fact]
    public void While_a_measure_is_just_at_its_bound_no_bet_gains_on_average()
    {
        var random = new Random(8);
        var truth = WindowFigures.Of(DrawnWindows.Draw(random, 400_000, review: 1), Basis.Naive, Prices);
        var windows = Enumerable.Range(0, 2_000).Select(_ => DrawnWindows.Draw(random, 100, review: 0.2)).ToList();

        foreach (var measure in MeasureKind.All.Where(Stake.CanTest))
        {
            // A hair below the measured truth, which is itself a little off.
            var bound = truth[measure].Value!.Value * (measure.IsLargerBetter() == true ? 0.997 : 1.003);
            var growth = windows.Select(window => WindowBets.Of(window, measure, bound, Prices)).ToList();
            for (var i = 0; i < WindowBets.Fractions.Count; i++)
            {
                var mean = growth.Average(bets => Math.Exp(bets.Logs[i]));
                var deviation = Math.Sqrt(growth.Average(bets => Math.Pow(Math.Exp(bets.Logs[i]) - mean, 2)) / growth.Count);
                Assert.True(mean - (4 * deviation) <= 1, $"{measure} at {WindowBets.Fractions[i]}: {mean} ± {deviation}");
            }
        }
    }

    [Fact]
    public void Bets_gain_where_the_measure_is_worse()
    {
        var window = DrawnWindows.Draw(new Random(9), 5_000, review: 0.2, slope: 0);

        var bets = WindowBets.Of(window, Measure.Precision, bound: 0.7, Prices);

        Assert.True(bets.Logs.Max() > 10);
    }

    [Fact]
    public void Claims_that_were_not_drawn_for_review_are_no_evidence()
    {
        var window = new WindowCounts();
        window.Add(new Cell(0, true, 0, Truth.Proper), new Tally(1_000, 500_000_000_000, 0));

        Assert.All(WindowBets.Of(window, Measure.Precision, 0.9, Prices).Logs, log => Assert.Equal(0, log));
    }
}
