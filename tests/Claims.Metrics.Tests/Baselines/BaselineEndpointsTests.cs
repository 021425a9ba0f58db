using System.Net;
using System.Net.Http.Json;

using Claims.Contracts;
using Claims.Metrics.Baselines;
using Claims.Testing;
using Claims.Tracking.Baselines;

namespace Claims.Metrics.Tests.Baselines;

public sealed class BaselineEndpointsTests
{
    private static readonly Uri Address = new("/metrics/baselines", UriKind.Relative);

    [Fact]
    public async Task An_operator_sets_what_a_period_gave()
    {
        await using var metrics = await StartAsync(judged: 12);

        using var answer = await metrics.Http.PostAsJsonAsync(Address, new { subject = "assessment", model = "model", from = "2026-03-02", to = "2026-03-03", by = "o-1" }, default(CancellationToken));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var fact = Assert.Single(await metrics.GetAsync<List<BaselineFact>>("/metrics/baselines?subject=assessment&model=model"));
        Assert.Equal((BaselineSource.Operator, "o-1: 2026-03-02 to 2026-03-03"), (fact.Source, fact.SaidBy));
        Assert.Equal(0.5, Assert.Single(fact.Figures, figure => figure.Measure == "precision").Value, 9);
        Assert.Empty(await metrics.GetAsync<List<BaselineFact>>("/metrics/baselines?subject=clauseModel"));
        Assert.Empty(await metrics.GetAsync<List<BaselineFact>>("/metrics/baselines?model=other"));
    }

    [Fact]
    public async Task A_period_with_too_few_verdicts_is_refused_and_sets_nothing()
    {
        await using var metrics = await StartAsync(judged: 4);

        using var answer = await metrics.Http.PostAsJsonAsync(Address, new { subject = "assessment", model = "model", from = "2026-03-02", to = "2026-03-03", by = "o-1" }, default(CancellationToken));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("BaselineClaims asks for 10", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await metrics.GetAsync<List<BaselineFact>>("/metrics/baselines"));
    }

    [Fact]
    public async Task Every_fault_of_a_wish_is_named()
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()]);

        using var empty = await metrics.Http.PostAsJsonAsync(Address, new { subject = "both", from = "soon" }, default(CancellationToken));
        using var turned = await metrics.Http.PostAsJsonAsync(Address, new { subject = "assessment", model = "m", from = "2026-03-02", to = "2026-03-02", by = "o" }, default(CancellationToken));

        var body = await empty.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.All(["subject", "model", "from", "to", "by"], field => Assert.Contains($"\"{field}\"", body, StringComparison.Ordinal));
        Assert.Contains("Must be after from.", await turned.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Claims that were all reviewed, half of them improper.</summary>
    private static async Task<RunningServices> StartAsync(int judged)
    {
        var metrics = await RunningServices.StartAsync([new MetricsModule()], settings: "--Metrics:Measuring:BaselineClaims=10");
        var assessed = Enumerable.Range(0, judged).Select(i => Some.Assessed(Some.Claim($"C-{i}"))).ToList();
        await metrics.PublishAsync(assessed);
        await metrics.PublishAsync(assessed.Select((claim, i) => new ReviewRecorded
        {
            VerdictId = $"{i}",
            ClaimId = claim.Accepted.Claim.Key.Id,
            DecisionId = "decision",
            Verdict = i % 2 == 0 ? Verdict.Proper : Verdict.Improper,
            Reviewer = "r",
            RecordedAt = Some.Moment.AddHours(1),
        }).ToList());
        await Eventually.BecomesAsync(2 * judged, () => metrics.CountAsync("SELECT (SELECT COUNT(*) FROM metrics_prediction) + (SELECT COUNT(*) FROM metrics_verdict)"));
        return metrics;
    }
}
