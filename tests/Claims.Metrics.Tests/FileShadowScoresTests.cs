using Claims.Contracts;
using Claims.Metrics.Shadow;
using Claims.Testing;
using Claims.Tracking.Shadow;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Metrics.Tests;

public sealed class FileShadowScoresTests
{
    private static readonly DateOnly First = new(2026, 3, 2);
    private static readonly ShadowModels s_models = new("model", "challenger");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Scores_of_a_challenger_are_kept_once_and_joined_to_the_verdict_that_stands(bool postgres)
    {
        await using var metrics = await RunningServices.StartAsync([new MetricsModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
        var assessed = Enumerable.Range(0, 3).Select(i => Some.Assessed(Some.Claim($"C-{i}", charge: 80.5m), auditProbability: 0.02)).ToList();
        await metrics.PublishAsync(assessed);
        await metrics.PublishAsync([Scored(assessed[0], risk: 0.75), Scored(assessed[0], risk: 0.75), Scored(assessed[1], risk: null), Scored(assessed[2], risk: 0.25)]);
        await metrics.PublishAsync(Judged("1", assessed[0], Verdict.Improper, ReviewStage.Review), Judged("2", assessed[0], Verdict.Proper, ReviewStage.Appeal), Judged("3", assessed[1], Verdict.Improper, ReviewStage.Review));
        await Eventually.BecomesAsync(9, () => metrics.CountAsync("SELECT (SELECT COUNT(*) FROM metrics_prediction) + (SELECT COUNT(*) FROM metrics_shadow) + (SELECT COUNT(*) FROM metrics_verdict)"));
        var store = metrics.Services.GetRequiredService<ShadowStore>();

        var pairs = await store.PairsAsync(First, First.AddDays(1), s_models, TestContext.Current.CancellationToken);
        var (models, calls) = Assert.Single(await store.CallsAsync(First, First.AddDays(1), TestContext.Current.CancellationToken));

        Assert.Equal(new PairedClaim(0.5, false, 0.75, true, IsImproper: false, ReviewMillionths: 20_000, Amount: 80.5m), Assert.Single(pairs));
        Assert.Equal((s_models, new PairedCalls(0, 0, OnlyChallenger: 2, 0)), (models, calls));
        Assert.Empty(await store.PairsAsync(First.AddDays(1), First.AddDays(2), s_models, TestContext.Current.CancellationToken));
    }

    private static ClaimShadowScored Scored(ClaimAssessed assessed, double? risk) => new()
    {
        ClaimId = assessed.Accepted.Claim.Key.Id,
        PolicyId = "policy",
        PolicyVersion = "1",
        Champion = new ScoreSummary { DecisionId = "decision", ModelHash = "model", ScoredBy = ScoredBy.Attention, PValue = 0.5, IsFlagged = false, Risk = 0.5 },
        Challenger = new ScoreSummary { DecisionId = "other", ModelHash = "challenger", ScoredBy = ScoredBy.Attention, PValue = 0.5, IsFlagged = true, Risk = risk },
        ScoredAt = Some.Moment,
    };

    private static ReviewRecorded Judged(string id, ClaimAssessed claim, Verdict verdict, ReviewStage stage) => new()
    {
        VerdictId = id, ClaimId = claim.Accepted.Claim.Key.Id, DecisionId = "decision", Verdict = verdict, Reviewer = "r", Stage = stage, RecordedAt = Some.Moment.AddDays(1),
    };
}
