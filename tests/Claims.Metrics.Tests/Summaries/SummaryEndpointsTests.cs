using System.Net;
using System.Net.Http.Headers;

using Claims.Contracts;
using Claims.Testing;

namespace Claims.Metrics.Tests.Summaries;

public sealed class SummaryEndpointsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_Review_says_of_summaries_is_measured_and_answered(bool postgres)
    {
        await using var metrics = await RunningServices.StartAsync(
            [new MetricsModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null, settings: ["--Metrics:Measuring:EverySeconds=1"]);
        var made = Enumerable.Range(0, 4).Select(i => Summarised.Made($"{i}", i < 3 ? Summarised.Old : Summarised.New, recall: 0.25 * (i + 1))).ToList();
        await metrics.PublishAsync([Summarised.Rated("1", made[0], 2, "a", 13, SummaryFlaw.Missing), Summarised.Rated("2", made[0], 4, "b")]);
        await metrics.PublishAsync(made.Append(made[0]).ToList());
        await Eventually.BecomesAsync(true, async () => (await metrics.GetAsync<List<MeasuredSummaries>>("/metrics/summaries")).Count == 2
            && (await metrics.GetAsync<List<MeasuredSummaries>>("/metrics/summaries"))[0].Flaws.Count > 0);

        var window = Assert.Single(await metrics.GetAsync<List<MeasuredSummaries>>("/metrics/summaries?from=2026-01-05&to=2026-01-06&provider=attention&version=1"));
        var csv = await CsvAsync(metrics);

        Assert.Equal((Summarised.Old, Summarised.Start, 7, 3), (window.Origin, window.From, window.Days, window.Asked));
        Assert.Equal((0.5, 3), (Value("conceptRecall"), Value("rating")));
        Assert.Equal((SummaryFlaw.Missing, 1), (window.Flaws[0].Flaw, window.Flaws[0].Count));
        Assert.Empty(await metrics.GetAsync<List<MeasuredSummaries>>("/metrics/summaries?from=2026-01-06"));
        Assert.Single(await metrics.GetAsync<List<MeasuredSummaries>>("/metrics/summaries?provider=attention&version=2"));
        Assert.Equal("from,days,provider,version,asked,basis,measure,value,low,high,cases,clusters", csv[0]);
        Assert.Contains(csv, line => line.StartsWith("2026-01-05,7,attention,1,3,figure,conceptRecall,0.5,", StringComparison.Ordinal));
        Assert.Contains(csv, line => line.StartsWith("2026-01-05,7,attention,1,3,outcome,overBudget,0,0,", StringComparison.Ordinal));

        double Value(string name) => window.Figures.Single(figure => figure.Measure == name).Value;
    }

    [Fact]
    public async Task Two_origins_are_answered_side_by_side()
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()]);
        await metrics.PublishAsync(Enumerable.Range(0, 20).Select(i => Summarised.Compared($"{i}", i < 18 ? SummaryPreference.First : SummaryPreference.Neither, day: i % 2)).ToList());
        await Eventually.BecomesAsync(20, () => metrics.CountAsync("SELECT COUNT(*) FROM metrics_summary_comparison"));

        var pair = Assert.Single(await metrics.GetAsync<List<ComparedSummaries>>("/metrics/summaries/comparisons?provider=attention"));

        Assert.Equal((Summarised.Old, 0, 18, 2, SummaryVerdict.OtherBetter), (pair.One, pair.OneWins, pair.OtherWins, pair.Undecided, pair.Verdict));
        Assert.Equal(10, Assert.Single(await metrics.GetAsync<List<ComparedSummaries>>("/metrics/summaries/comparisons?to=2026-01-06")).Claims);
        Assert.Empty(await metrics.GetAsync<List<ComparedSummaries>>("/metrics/summaries/comparisons?provider=other"));
    }

    [Theory]
    [InlineData("/metrics/summaries")]
    [InlineData("/metrics/summaries/comparisons")]
    public async Task A_bad_query_is_answered_with_every_fault(string path)
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()]);

        using var answer = await metrics.Http.GetAsync(new Uri($"{path}?from=soon&to=later&provider=&version=", UriKind.Relative), TestContext.Current.CancellationToken);
        using var versionOnly = await metrics.Http.GetAsync(new Uri($"{path}?version=1", UriKind.Relative), TestContext.Current.CancellationToken);

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (answer.StatusCode, versionOnly.StatusCode));
        Assert.All(["from", "to", "provider", "version"], name => Assert.Contains($"\"{name}\"", body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--Metrics:Summaries:BaselineSummaries=71", "BaselineSummaries")]
    [InlineData("--Metrics:Summaries:BaselineRatings=9", "BaselineRatings")]
    [InlineData("--Metrics:Summaries:Against:0:Version=2", "Metrics:Summaries:Against:0:Provider is missing")]
    [InlineData("--Metrics:Summaries:Against:0:Provider=attention", "Metrics:Summaries:Against:0:AgainstVersion is missing")]
    public async Task The_service_does_not_start_with_an_option_that_cannot_be(string setting, string named)
    {
        var fault = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => RunningServices.StartAsync([new MetricsModule()], settings: setting));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    private static async Task<string[]> CsvAsync(RunningServices metrics)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/metrics/summaries", UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var answer = await metrics.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
    }
}
