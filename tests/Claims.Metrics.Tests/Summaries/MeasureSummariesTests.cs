using Claims.Contracts;
using Claims.Metrics.Summaries;
using Claims.Metrics.Tests.Measuring;

namespace Claims.Metrics.Tests.Summaries;

public sealed class MeasureSummariesTests
{
    private const int Maturity = 30;
    private static readonly SummaryQuery s_all = new(DateOnly.MinValue, DateOnly.MaxValue);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Recall_that_falls_raises_one_alert_and_clears_when_it_is_back(bool postgres)
    {
        await using var metrics = await MeasuredDatabase.NewAsync(postgres);
        await FileAsync(metrics, Summarised.Weeks(weeks: 16, worse: 4, better: 6));

        var held = await LiveAsync(metrics, weeks: 16);

        var said = await metrics.SaidAsync();
        var raised = Assert.Single(said.OfType<PerformanceDegraded>()).Alert;
        Assert.Equal((AlertKind.Degradation, PerformanceSubject.Summaries, "attention 1", "conceptRecall"), (raised.Kind, raised.Subject, raised.ModelHash, raised.Measure));
        Assert.Equal(Summarised.Start.AddDays((5 * 7) - 1), raised.Day);
        Assert.True(raised.After < raised.Before - 0.2);
        Assert.Equal(raised.AlertId, Assert.Single(said.OfType<AlertCleared>()).Alert.AlertId);
        Assert.Equal([0, 0, 0, 0, 1], held.Take(5));
        Assert.Equal(0, held[^1]);
    }

    [Fact]
    public async Task Summaries_that_stay_as_they_are_raise_nothing()
    {
        await using var metrics = await MeasuredDatabase.NewAsync(postgres: false);
        await FileAsync(metrics, Summarised.Weeks(weeks: 20, worse: 99, better: 99));

        await LiveAsync(metrics, weeks: 20);

        Assert.Empty(await metrics.SaidAsync());
        var windows = await metrics.Get<SummaryWindowStore>().FindAsync(s_all, default);
        Assert.Equal(20, windows.Count);
        Assert.Null(windows[0].Baseline);
        Assert.Equal(["accepted", "conceptRecall", "latencyMilliseconds95", "rating", "support"], windows[^1].Baseline!.Figures.Select(figure => figure.Measure));
        Assert.Equal(5, windows[^1].Degradations.Count);
        Assert.Equal(["conceptRecall", "cost", "latency", "length"], windows[^1].Drift.Select(drift => drift.Feature).Order());
    }

    [Fact]
    public async Task A_window_is_held_against_the_baseline_once_though_its_ratings_change_later()
    {
        await using var metrics = await MeasuredDatabase.NewAsync(postgres: false);
        var (made, rated) = Summarised.Weeks(weeks: 3, worse: 99, better: 99);
        await FileAsync(metrics, (made, rated));
        await LiveAsync(metrics, weeks: 3);
        var before = (await metrics.Get<SummaryWindowStore>().FindAsync(s_all, default))[2];

        await metrics.Get<SummaryFiling>().RatingsAsync(made.Skip(280).Select((summary, i) => Summarised.Rated($"late {i}", summary, 1, "late")), default);
        Assert.Equal(1, await metrics.MeasureAsync(Summarised.Start.AddDays(60)));

        var after = (await metrics.Get<SummaryWindowStore>().FindAsync(s_all, default))[2];
        Assert.Equal(before.Degradations, after.Degradations);
        Assert.True(Rating(after) < Rating(before) - 1);
    }

    [Fact]
    public async Task A_new_version_that_is_worse_than_the_old_one_is_found_where_it_is_held_against_it()
    {
        await using var metrics = await MeasuredDatabase.NewAsync(
            false, ("Metrics:Summaries:Against:0:Provider", "attention"), ("Metrics:Summaries:Against:0:Version", "2"), ("Metrics:Summaries:Against:0:AgainstVersion", "1"));
        await FileAsync(metrics, Summarised.Weeks(weeks: 6, worse: 99, better: 99));
        var (made, _) = Summarised.Weeks(weeks: 6, worse: 3, better: 99, Summarised.New);
        await metrics.Get<SummaryFiling>().SummariesAsync(made.Skip(3 * 140), default);

        await LiveAsync(metrics, weeks: 6);

        var alert = Assert.Single(await metrics.AlertsAsync());
        Assert.Equal(("attention 2", "conceptRecall"), (alert.ModelHash, alert.Measure));
        Assert.Equal(Summarised.Old, (await metrics.Get<SummaryWindowStore>().FindAsync(s_all with { Provider = "attention", Version = "2" }, default))[0].Baseline!.Origin);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Summaries_that_get_longer_are_told_as_drift(bool postgres)
    {
        await using var metrics = await MeasuredDatabase.NewAsync(postgres, ("Metrics:Measuring:DriftReferenceDays", "42"), ("Metrics:Measuring:MaturityDays", "3000"));
        await FileAsync(metrics, Summarised.Weeks(weeks: 9, worse: 7, better: 8));

        await LiveAsync(metrics, weeks: 9);

        var said = await metrics.SaidAsync();
        Assert.Equal(["conceptRecall", "length"], said.OfType<DriftDetected>().Select(found => found.Alert.Measure).Order());
        Assert.All(said.OfType<DriftDetected>(), found => Assert.Equal(PerformanceSubject.Summaries, found.Alert.Subject));
        Assert.Equal(2, said.OfType<AlertCleared>().Count());
        Assert.Empty(await metrics.AlertsAsync());
    }

    private static async Task FileAsync(MeasuredDatabase metrics, (List<SummaryMeasured> Made, List<SummaryRated> Rated) weeks)
    {
        await metrics.Get<SummaryFiling>().SummariesAsync(weeks.Made, default);
        await metrics.Get<SummaryFiling>().RatingsAsync(weeks.Rated, default);
    }

    /// <summary>Measures week by week, twice; gives how many alerts held after each.</summary>
    private static async Task<List<int>> LiveAsync(MeasuredDatabase metrics, int weeks)
    {
        var held = new List<int>();
        for (var week = 1; week <= weeks; week++)
        {
            await metrics.MeasureAsync(Summarised.Start.AddDays((7 * week) + Maturity));
            await metrics.MeasureAsync(Summarised.Start.AddDays((7 * week) + Maturity + 1));
            held.Add((await metrics.AlertsAsync()).Count);
        }

        return held;
    }

    private static double Rating(MeasuredSummaries window) => window.Figures.Single(figure => figure.Measure == "rating").Value;
}
