using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.Contracts;
using Claims.Hosting.Bus;

using MassTransit;

using Microsoft.Extensions.Options;

namespace Claims.Scoring;

/// <summary>Scores accepted claims, a batch at a time. Keeps nothing: the same claim scored again gives the same decision.</summary>
internal sealed class ScoreClaims(
    ClauseScorer scorer, PolicyLibrary policies, TimeProvider time, ILogger<ScoreClaims> log, IOptions<BusOptions> options) : BatchConsumer<ClaimAccepted>(options)
{
    protected override async Task ConsumeAsync(IReadOnlyList<ConsumeContext<ClaimAccepted>> messages, ConsumeContext publisher)
    {
        var started = time.GetTimestamp();
        var accepted = messages.Select(message => message.Message).ToList();
        var scores = scorer.Score(accepted.ConvertAll(claim => (claim, PolicyOf(claim.Claim))), time.GetUtcNow());
        await publisher.PublishBatch(accepted.Zip(scores, (claim, score) => new ClaimScored { Accepted = claim, Score = score }), publisher.CancellationToken);
        log.Scored(scores.Count, scores.Count(score => score.IsFlagged), time.GetElapsedTime(started).TotalMilliseconds);
    }

    private Policy PolicyOf(Claim claim) =>
        policies.Find(claim.Policy.PolicyId ?? throw new InvalidOperationException("An accepted claim names no policy."), claim.ServiceFrom);
}
