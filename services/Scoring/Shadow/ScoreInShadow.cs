using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Scoring.Models;

using MassTransit;

namespace Claims.Scoring.Shadow;

/// <summary>Lets the challenger score what has been scored and published already. Whatever it does, the flow goes on as if it were not there.</summary>
internal sealed class ScoreInShadow(
    ShadowQueue queue, Slot<IScoringModel> challenger, IBus bus, TimeProvider time, ScoringMeters meters, ILogger<ScoreInShadow> log) : BusBackgroundService
{
    protected override async Task RunAsync(CancellationToken stopping)
    {
        await foreach (var batch in queue.Batches.ReadAllAsync(stopping))
        {
            using var model = challenger.TryLease();
            if (model is not null)
            {
                await ScoreAsync(model.Value, batch, stopping);
            }
        }
    }

    private async Task ScoreAsync(IScoringModel model, ShadowBatch batch, CancellationToken stopping)
    {
        try
        {
            var scores = await Task.Run(() => model.Score(batch.Claims, time.GetUtcNow(), stopping), stopping);
            await bus.PublishBatch(batch.Claims.Select((claim, i) => Compare(claim.Accepted, batch.Scores[i], scores[i])), stopping);
            meters.Shadow(batch.Claims.Count, ShadowOutcome.Scored);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            meters.Shadow(batch.Claims.Count, ShadowOutcome.Failed);
            log.ChallengerFailed(batch.Claims.Count, failure.GetType().Name);
        }
    }

    private static ClaimShadowScored Compare(ClaimAccepted accepted, ClauseScore champion, ClauseScore challenger) => new()
    {
        ClaimId = accepted.Claim.Key.Id,
        PolicyId = champion.PolicyId,
        PolicyVersion = champion.PolicyVersion,
        Champion = Summary(champion),
        Challenger = Summary(challenger),
        ScoredAt = challenger.ScoredAt,
    };

    private static ScoreSummary Summary(ClauseScore score) => new()
    {
        DecisionId = score.DecisionId,
        ModelHash = score.ModelHash,
        ScoredBy = score.ScoredBy,
        PValue = score.PValue,
        IsFlagged = score.IsFlagged,
        Risk = score.Risk,
    };
}
