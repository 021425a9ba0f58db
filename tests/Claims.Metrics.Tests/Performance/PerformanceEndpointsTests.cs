using System.Net;

using Claims.Contracts;
using Claims.Metrics.Performance;
using Claims.Testing;

namespace Claims.Metrics.Tests.Performance;

public sealed class PerformanceEndpointsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Performance_is_measured_on_the_latest_verdict_of_each_claim(bool postgres)
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
        await PredictAsync(metrics);

        await metrics.PublishAsync(
            Verdict("1", Claim(1), Contracts.Verdict.Proper, hour: 1),
            Verdict("2", Claim(1), Contracts.Verdict.Fraudulent, hour: 2),
            Verdict("3", Claim(2), Contracts.Verdict.Proper, hour: 1),
            Verdict("4", Claim(3), Contracts.Verdict.Improper, hour: 1),
            Verdict("5", Claim(4), Contracts.Verdict.Undetermined, hour: 1),
            Verdict("6", Claim(4), Contracts.Verdict.Proper, hour: 9) with { DecisionId = "another decision" });
        await Eventually.BecomesAsync(6, () => metrics.CountAsync("SELECT COUNT(*) FROM metrics_verdict"));

        var report = await metrics.GetAsync<PerformanceReport>("/metrics/performance");
        Assert.Equal((3, 1.0, 1.0, 0.0, 1.0), (report.Judged, report.Naive.TruePositives, report.Naive.FalsePositives, report.Naive.TrueNegatives, report.Naive.FalseNegatives));
        Assert.Equal(50, report.Weighted.FalseNegatives, 9);
        Assert.Equal(1 / 51.0, report.Weighted.Recall!.Value, 12);
    }

    [Fact]
    public async Task A_verdict_that_was_taken_back_is_none()
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()]);
        await PredictAsync(metrics);

        await metrics.PublishAsync(
            Verdict("1", Claim(1), Contracts.Verdict.Improper, hour: 1),
            Verdict("2", Claim(2), Contracts.Verdict.Improper, hour: 1),
            Verdict("3", Claim(2), Contracts.Verdict.Undetermined, hour: 2) with { Withdraws = "2" });
        await Eventually.BecomesAsync(3, () => metrics.CountAsync("SELECT COUNT(*) FROM metrics_verdict"));

        var counts = await metrics.GetAsync<MetricsCounts>("/metrics/counts");
        var rows = await metrics.GetAsync<PerformanceReport>("/metrics/performance?from=2026-03-02T00:00:01Z&to=2026-03-03");
        var window = await metrics.GetAsync<PerformanceReport>("/metrics/performance");
        Assert.Equal((1, 0), (counts.Verdicts["improper"], counts.Verdicts["undetermined"]));
        Assert.Equal((1, 1), (rows.Judged, window.Judged));
    }

    [Theory]
    [InlineData("kind=dental", 0)]
    [InlineData("kind=PROFESSIONAL", 3)]
    [InlineData("policy=policy", 3)]
    [InlineData("policy=other", 0)]
    [InlineData("from=2026-03-02T09:00:00Z", 3)]
    [InlineData("from=2026-03-02T09:00:01Z", 0)]
    [InlineData("from=2026-03-01&to=2026-03-02T09:00:00Z", 0)]
    [InlineData("to=2026-03-03", 3)]
    public async Task Performance_can_be_split_by_time_kind_and_policy(string query, int judged)
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()]);
        await PredictAsync(metrics);
        await metrics.PublishAsync([.. Enumerable.Range(1, 3).Select(i => Verdict($"{i}", Claim(i), Contracts.Verdict.Proper, hour: 1))]);
        await Eventually.BecomesAsync(3, () => metrics.CountAsync("SELECT COUNT(*) FROM metrics_verdict"));

        var report = await metrics.GetAsync<PerformanceReport>($"/metrics/performance?{query}");

        Assert.Equal(judged, report.Judged);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Windows_and_the_rows_that_they_count_say_the_same(bool postgres)
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
        await PredictAsync(metrics);
        await metrics.PublishAsync(
            Verdict("1", Claim(1), Contracts.Verdict.Improper, hour: 1),
            Verdict("2", Claim(1), Contracts.Verdict.Proper, hour: 0) with { Stage = ReviewStage.Appeal },
            Verdict("3", Claim(3), Contracts.Verdict.Improper, hour: 1),
            Verdict("4", Claim(3), Contracts.Verdict.Undetermined, hour: 2) with { Stage = ReviewStage.SecondReview });
        await Eventually.BecomesAsync(4, () => metrics.CountAsync("SELECT COUNT(*) FROM metrics_verdict"));

        var days = await metrics.GetAsync<PerformanceReport>("/metrics/performance?from=2026-03-02&to=2026-03-03&kind=professional");
        var moments = await metrics.GetAsync<PerformanceReport>("/metrics/performance?from=2026-03-02T00:00:01Z&to=2026-03-03&kind=professional");

        Assert.Equal((2, 1.0, 1.0), (days.Judged, days.Naive.FalsePositives, days.Naive.FalseNegatives));
        Assert.Equal(days, moments);
    }

    [Fact]
    public async Task A_bad_query_is_answered_with_every_fault()
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()]);

        using var answer = await metrics.Http.GetAsync(
            new Uri("/metrics/performance?from=soon&to=later&kind=7", UriKind.Relative), TestContext.Current.CancellationToken);

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.All(["from", "to", "kind"], name => Assert.Contains($"\"{name}\"", body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Counts_name_every_route_and_verdict(bool postgres)
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
        await PredictAsync(metrics);
        await metrics.PublishAsync(Verdict("1", Claim(1), Contracts.Verdict.Fraudulent, hour: 1));
        await Eventually.BecomesAsync(1, () => metrics.CountAsync("SELECT COUNT(*) FROM metrics_verdict"));

        var counts = await metrics.GetAsync<MetricsCounts>("/metrics/counts");

        Assert.Equal((4, 1), (counts.Predictions, counts.Flagged));
        Assert.Equal((2, 2, 0), (counts.ByRoute["review"], counts.ByRoute["audit"], counts.ByRoute["pay"]));
        Assert.Equal((4, 0), (counts.ByScoredBy["attention"], counts.ByScoredBy["rules"]));
        Assert.Equal((1, 0), (counts.Verdicts["fraudulent"], counts.Verdicts["proper"]));
    }

    private static Claim Claim(int i) => Some.Claim($"C-{i}");

    /// <summary>Two claims sent to review, one of them flagged, and two drawn into the audit.</summary>
    private static async Task PredictAsync(RunningServices metrics)
    {
        await metrics.PublishAsync(
            Some.Assessed(Claim(1), Route.Review, isFlagged: true),
            Some.Assessed(Claim(2), Route.Review),
            Some.Assessed(Claim(3), Route.Audit, auditProbability: 0.02),
            Some.Assessed(Claim(4), Route.Audit, auditProbability: 0.02));
        await Eventually.BecomesAsync(4, () => metrics.CountAsync("SELECT COUNT(*) FROM metrics_prediction"));
    }

    private static ReviewRecorded Verdict(string id, Claim claim, Verdict verdict, int hour) => new()
    {
        VerdictId = id,
        ClaimId = claim.Key.Id,
        DecisionId = "decision",
        Verdict = verdict,
        Reviewer = "r-7",
        RecordedAt = Some.Moment.AddHours(hour),
    };
}
