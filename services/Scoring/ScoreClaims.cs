using Claims.Contracts;
using Claims.Hosting.Bus;
using Claims.Hosting.Telemetry;
using Claims.Scoring.Explaining;
using Claims.Scoring.Guarding;
using Claims.Scoring.Models;
using Claims.Scoring.Shadow;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Scoring;

/// <summary>Scores accepted claims, a batch at a time. Keeps nothing: the same claim scored again gives the same decision.</summary>
internal sealed class ScoreClaims(
    Slot<ScoringSet> champion, GuardedScorer scorer, ShadowQueue shadow, FaithfulnessQueue faithfulness, StageMeters stages, TimeProvider time, ILogger<ScoreClaims> log,
    IOptions<BusOptions> options)
    : BatchConsumer<ClaimAccepted>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<ClaimAccepted>> messages, ConsumeContext publisher)
    {
        var started = time.GetTimestamp();
        using var set = champion.Take();
        var claims = messages.Select(message => (message.Message, set.Value.PolicyOf(message.Message.Claim))).ToList();
        var scores = await scorer.ScoreAsync(set, claims, time.GetUtcNow(), publisher.CancellationToken);
        await publisher.PublishEachAsync(messages.Zip(scores, (message, score) => (message, new ClaimScored { Accepted = message.Message, Score = score })));
        foreach (var (claim, score) in claims.Zip(scores))
        {
            stages.Reached(Stage.Scored, score.ScoredAt - claim.Message.ReceivedAt);
        }

        log.Scored(scores.Count, scores.Count(score => score.IsFlagged), time.GetElapsedTime(started).TotalMilliseconds);
        shadow.Offer(new ShadowBatch(claims, scores));
        faithfulness.Offer(claims, scores);
    }
}
