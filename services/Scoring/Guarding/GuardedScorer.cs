using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.Contracts;
using Claims.Scoring.Models;

using Microsoft.Extensions.Options;

namespace Claims.Scoring.Guarding;

/// <summary>Scores a batch by the model, and what the model fails on by rules: every claim gets a score that says which of the two it was.</summary>
internal sealed class GuardedScorer(InferenceGuard guard, ScoringMeters meters, IOptions<ScoringServiceOptions> options, ILogger<GuardedScorer> log)
{
    public async Task<IReadOnlyList<ClauseScore>> ScoreAsync(
        Slot<ScoringSet>.Lease set, IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> claims, DateTimeOffset now, CancellationToken cancellation)
    {
        var inference = await guard.TryAsync(set, claims, now, cancellation);
        if (inference is Inference.Failed && claims.Count > 1)
        {
            // One claim may have failed all: it alone is to be scored by rules.
            var scores = new List<ClauseScore>();
            foreach (var claim in claims)
            {
                scores.AddRange(Complete(await guard.TryAsync(set, [claim], now, cancellation), [claim], now));
            }

            return scores;
        }

        return Complete(inference, claims, now);
    }

    private IReadOnlyList<ClauseScore> Complete(Inference inference, IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> claims, DateTimeOffset now)
    {
        switch (inference)
        {
            case Inference.Scored scored:
                meters.Scored(scored.Scores);
                return scored.Scores;
            case Inference.Failed failed:
                return ByRules(failed.Reason, claims, now);
            case Inference.Unavailable unavailable:
                return ByRules(unavailable.Reason, claims, now);
            default:
                throw new ArgumentOutOfRangeException(nameof(inference), inference.GetType().Name, "is an outcome without an answer");
        }
    }

    private List<ClauseScore> ByRules(string reason, IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> claims, DateTimeOffset now)
    {
        log.ScoredByRules(claims.Count, reason);
        var thresholds = options.Value.Thresholds;
        List<ClauseScore> scores = [.. claims.Select(claim => RulesScorer.Score(claim.Accepted, claim.Policy, thresholds, now))];
        meters.Scored(scores);
        return scores;
    }
}
