using Claims.Contracts;
using Claims.Testing;
using Claims.Tracking.Figures;
using Claims.Tracking.Segments;

namespace Claims.Metrics.Tests.Measuring;

public sealed class MeasuredEndpointsTests
{
    [Fact]
    public async Task Segments_are_listed_with_their_numbers()
    {
        await using var metrics = await StartAsync();

        var segments = await metrics.GetAsync<List<WindowSize>>("/metrics/segments");

        Assert.Contains(new WindowSize(PerformanceSubject.Assessment, "model", Segment.All, 4, 4), segments);
    }

    [Fact]
    public async Task Reliability_holds_risks_against_outcomes_over_all_days_of_the_period()
    {
        await using var metrics = await StartAsync();

        var point = Assert.Single(await metrics.GetAsync<List<ReliabilityPoint>>("/metrics/reliability?from=2026-03-02&to=2026-03-03"));

        Assert.Equal((4, 0.25), (point.Claims, point.Improper.Value));
        Assert.Equal(0.6, point.MeanRisk, 9);
        Assert.Empty(await metrics.GetAsync<List<ReliabilityPoint>>("/metrics/reliability?to=2026-03-02"));
        Assert.Empty(await metrics.GetAsync<List<ReliabilityPoint>>("/metrics/reliability?model=other"));
    }

    /// <summary>Four claims of one risk, the first of them improper.</summary>
    private static async Task<RunningServices> StartAsync()
    {
        var metrics = await RunningServices.StartAsync([new MetricsModule()]);
        var assessed = Enumerable.Range(0, 4).Select(i => Some.Assessed(Some.Claim($"C-{i}"), isFlagged: true)).ToList();
        await metrics.PublishAsync(assessed);
        await metrics.PublishAsync(assessed.Select((claim, i) => new ReviewRecorded
        {
            VerdictId = $"{i}",
            ClaimId = claim.Accepted.Claim.Key.Id,
            DecisionId = "decision",
            Verdict = i == 0 ? Verdict.Improper : Verdict.Proper,
            Reviewer = "r",
            RecordedAt = Some.Moment.AddHours(1),
        }).ToList());
        await Eventually.BecomesAsync(8, () => metrics.CountAsync("SELECT (SELECT COUNT(*) FROM metrics_prediction) + (SELECT COUNT(*) FROM metrics_verdict)"));
        return metrics;
    }
}
