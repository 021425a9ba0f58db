using Claims.Cli.Backtest;
using Claims.Tracking.Figures;

namespace Claims.Cli.Tests.Backtest;

public class HistoryBacktestTests
{
    private static readonly HistoryColumns Columns = new("year", null, "outcome", "yes", ["kind", "place"]);

    [Fact]
    public void A_steady_history_raises_nothing_and_is_estimated_well()
    {
        var backtest = new HistoryBacktest(Made(changed: int.MaxValue), Columns, new BacktestPlan(2003, 2004), seed: 1);

        var years = backtest.Stream().ToList();

        Assert.Equal([2005, 2006, 2007, 2008], years.Select(year => year.Year));
        Assert.All(years, year => Assert.Empty(year.Degradations));
        Assert.All(years, year => Assert.DoesNotContain(year.Drift, feature => feature.IsReported));
        Assert.True(BacktestErrors.Of(years, backtest.BaselineFigures, Measure.RocAuc).Estimate < 0.05);
    }

    [Fact]
    public void What_changes_is_named_and_what_gets_worse_is_found()
    {
        var backtest = new HistoryBacktest(Made(changed: 2006), Columns, new BacktestPlan(2003, 2004), seed: 1);

        var years = backtest.Stream().ToList();

        Assert.Empty(years[0].Degradations);
        Assert.Contains(years[^1].Degradations, finding => finding.Measure == Measure.LogLoss);
        Assert.Contains(years[^1].Drift, feature => feature is { Feature: "place", IsReported: true });
        Assert.DoesNotContain(years[^1].Drift, feature => feature is { Feature: "kind", IsReported: true });
    }

    [Fact]
    public void Every_fault_of_a_plan_is_named()
    {
        var faults = new BacktestPlan(1999, 2000).FaultsWith(Made(changed: 2006));

        Assert.Equal(2, faults.Count);
        Assert.Contains("both outcomes", faults[0], StringComparison.Ordinal);
        Assert.Contains("2000", faults[1], StringComparison.Ordinal);
    }

    /// <summary>Outcomes by kind; from a year on the other way round, and at other places.</summary>
    private static List<HistoryCase> Made(int changed)
    {
        var random = new Random(3);
        var cases = new List<HistoryCase>();
        for (var year = 2001; year <= 2008; year++)
        {
            for (var i = 0; i < 1_200; i++)
            {
                var kind = random.Next(4);
                var place = random.NextDouble() < (year >= changed ? 0.8 : 0.3) ? "home" : "office";
                var chance = 0.2 + (0.2 * (year >= changed ? 3 - kind : kind));
                cases.Add(new HistoryCase(year, i, random.NextDouble() < chance, [$"k{kind}", place]));
            }
        }

        return cases;
    }
}
