using Claims.Tracking.Baselines;
using Claims.Tracking.Degradation;
using Claims.Tracking.Summaries;

namespace Claims.Tracking.Tests.Summaries;

public sealed class SummaryTestTests
{
    private const int Claims = 150;
    private static readonly SummaryTest s_test = new(Budget: 0.05, Tolerance: 0.02, BaselineSummaries: 100, BaselineRatings: 30);
    private static readonly Drawn.Quality s_usual = new();

    [Fact]
    public void Origins_that_stay_as_they_are_rarely_raise_an_alarm_in_a_year()
    {
        var alarmed = Enumerable.Range(0, 100).Count(seed => Live(seed, windows: 52, s_usual, from: 52).Any(alarms => alarms.Count > 0));

        // The budget is 5 lives; 8 would come of it in one of twenty trials.
        Assert.InRange(alarmed, 0, 8);
    }

    [Theory]
    [InlineData(SummaryMeasures.ConceptRecall)]
    [InlineData(SummaryMeasures.Rating)]
    [InlineData(SummaryMeasures.Accepted)]
    [InlineData(SummaryMeasures.SlowestLatency)]
    public void What_gets_worse_is_found_within_weeks_and_nothing_else(string measure)
    {
        var worse = measure switch
        {
            SummaryMeasures.ConceptRecall => s_usual with { Recall = 0.7 },

            // Five reviewers differ so much that less, as by 0.8, is not always told from a change of who rates.
            SummaryMeasures.Rating => s_usual with { Rating = 2.4 },
            SummaryMeasures.Accepted => s_usual with { Accepted = 0.8 },
            _ => s_usual with { Slow = 2 },
        };

        Assert.All(Enumerable.Range(0, 10), seed =>
        {
            var alarms = Live(seed, windows: 20, worse, from: 10);
            Assert.All(alarms.Take(10), Assert.Empty);
            Assert.Contains(measure, alarms[16]);
            Assert.Equal([measure], alarms.SelectMany(found => found).Distinct());
        });
    }

    [Fact]
    public void A_hundred_claims_without_a_fault_do_not_show_that_there_are_none()
    {
        var faultless = SummaryWindow.Of(Enumerable.Range(0, 100).Select(i => new MadeSummary(
            $"{i}", $"{i}", Drawn.Start, Contracts.SummaryOutcome.Accepted, 1, 1, 3, 300, 100 + i, null)), []);

        var figures = s_test.Figures(faultless);

        Assert.Equal((1, 1), (figures[SummaryMeasures.Support].Value, figures[SummaryMeasures.Support].High));
        Assert.Equal(0.97, figures[SummaryMeasures.Support].Low, 0.001);
        Assert.DoesNotContain(SummaryMeasures.Rating, figures.Keys);
    }

    [Fact]
    public void A_window_with_too_few_is_no_baseline()
    {
        var figures = s_test.Figures(Drawn.Window(new Random(1), 0, 50, s_usual));

        Assert.Empty(figures);
    }

    [Fact]
    public void The_baseline_of_a_measure_is_the_first_window_that_has_enough_of_it()
    {
        var (few, many, more) = (Drawn.Window(new Random(1), 0, 50, s_usual), Drawn.Window(new Random(2), 1, Claims, s_usual), Drawn.Window(new Random(3), 2, Claims, s_usual));
        var windows = new[] { more, few, many }.Select(window => new ClosedSummaries(window.Made[0].Day, s_test.Figures(window), new Dictionary<string, WindowBets>())).ToList();

        var baseline = ClosedSummaries.Baseline(windows, Drawn.Start.AddDays(21));

        Assert.Equal(s_test.Figures(many)[SummaryMeasures.Rating], baseline[SummaryMeasures.Rating]);
        Assert.Empty(ClosedSummaries.Baseline(windows, Drawn.Start.AddDays(7)));
    }

    /// <summary>The measures that are alarmed on after each window.</summary>
    private static List<IReadOnlyList<string>> Live(int seed, int windows, Drawn.Quality worse, int from)
    {
        var random = new Random(seed);
        IReadOnlyDictionary<string, BaselineFigure>? baseline = null;
        var bets = new Dictionary<string, List<WindowBets>>();
        var alarms = new List<IReadOnlyList<string>>();
        for (var window = 0; window < windows; window++)
        {
            var drawn = Drawn.Window(random, window, Claims, window < from ? s_usual : worse);
            foreach (var (measure, bet) in s_test.Bet(baseline ?? new Dictionary<string, BaselineFigure>(), drawn))
            {
                (bets.TryGetValue(measure, out var before) ? before : bets[measure] = []).Add(bet);
            }

            baseline ??= s_test.Figures(drawn);
            alarms.Add([.. s_test.Judge([.. bets.Select(item => (item.Key, (IReadOnlyList<WindowBets>)item.Value))]).Where(found => found.IsAlarm).Select(found => found.Measure)]);
        }

        return alarms;
    }
}
