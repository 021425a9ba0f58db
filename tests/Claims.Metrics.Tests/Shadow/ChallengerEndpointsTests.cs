using System.Net;

using Claims.Contracts;
using Claims.Metrics.Shadow;
using Claims.Testing;
using Claims.Tracking.Figures;
using Claims.Tracking.Shadow;

namespace Claims.Metrics.Tests.Shadow;

public sealed class ChallengerEndpointsTests
{
    private const int Claims = 120;

    [Fact]
    public async Task A_challenger_that_flags_what_is_improper_is_found_better_than_one_that_flags_anything()
    {
        await using var metrics = await StartAsync("--Metrics:ChallengerMeasure=F1");

        var report = Assert.Single(await metrics.GetAsync<List<ChallengerReport>>("/metrics/challengers?from=2026-03-02&to=2026-03-03&challenger=challenger"));

        Assert.Equal(("model", "challenger"), (report.Champion, report.Challenger));
        Assert.Equal((Claims, Measure.F1, ShadowVerdict.ChallengerBetter), (report.Comparison.Judged, report.Comparison.Primary, report.Comparison.Verdict));
        Assert.Equal(new PairedCalls(30, 60, 0, 30), report.Comparison.Calls);
        Assert.Equal((0.5, 1), (report.Comparison.Differences[(int)Measure.F1].Champion, report.Comparison.Differences[(int)Measure.F1].Challenger));
    }

    [Fact]
    public async Task Other_days_and_other_challengers_have_nothing_to_say()
    {
        await using var metrics = await StartAsync();

        Assert.Empty(await metrics.GetAsync<List<ChallengerReport>>("/metrics/challengers?to=2026-03-02"));
        Assert.Empty(await metrics.GetAsync<List<ChallengerReport>>("/metrics/challengers?challenger=other"));
        Assert.Single(await metrics.GetAsync<List<ChallengerReport>>("/metrics/challengers"));
    }

    [Fact]
    public async Task A_bad_query_is_answered_with_every_fault()
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()]);

        using var answer = await metrics.Http.GetAsync(new Uri("/metrics/challengers?from=soon&to=later", UriKind.Relative), TestContext.Current.CancellationToken);

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.All(["from", "to"], name => Assert.Contains($"\"{name}\"", body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_measure_that_has_no_better_is_refused_at_the_start()
    {
        var fault = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => RunningServices.StartAsync([new MetricsModule()], settings: "--Metrics:ChallengerMeasure=Prevalence"));

        Assert.Contains("ChallengerMeasure", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Of every four claims the first is improper; the model in use flags the first three, the challenger the first.</summary>
    private static async Task<RunningServices> StartAsync(params IReadOnlyList<string> settings)
    {
        var metrics = await RunningServices.StartAsync([new MetricsModule()], settings: settings);
        var assessed = Enumerable.Range(0, Claims).Select(i => Some.Assessed(Some.Claim($"C-{i}"), isFlagged: i % 4 < 3)).ToList();
        await metrics.PublishAsync(assessed);
        await metrics.PublishAsync(assessed.Select((claim, i) => new ClaimShadowScored
        {
            ClaimId = claim.Accepted.Claim.Key.Id,
            PolicyId = "policy",
            PolicyVersion = "1",
            Champion = Summary("decision", "model", i % 4 < 3),
            Challenger = Summary("other", "challenger", i % 4 == 0),
            ScoredAt = Some.Moment,
        }).ToList());
        await metrics.PublishAsync(assessed.Select((claim, i) => new ReviewRecorded
        {
            VerdictId = $"{i}",
            ClaimId = claim.Accepted.Claim.Key.Id,
            DecisionId = "decision",
            Verdict = i % 4 == 0 ? Verdict.Improper : Verdict.Proper,
            Reviewer = "r",
            RecordedAt = Some.Moment.AddHours(1),
        }).ToList());
        await Eventually.BecomesAsync(
            3 * Claims, () => metrics.CountAsync("SELECT (SELECT COUNT(*) FROM metrics_prediction) + (SELECT COUNT(*) FROM metrics_shadow) + (SELECT COUNT(*) FROM metrics_verdict)"));
        return metrics;
    }

    private static ScoreSummary Summary(string decision, string model, bool isFlagged) =>
        new() { DecisionId = decision, ModelHash = model, ScoredBy = ScoredBy.Attention, PValue = 0.5, IsFlagged = isFlagged, Risk = isFlagged ? 0.75 : 0.25 };
}
