using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.Contracts;

namespace Claims.Scoring.Models;

/// <summary>The clause-attention model.</summary>
internal sealed class AttentionModel(ClauseScorer scorer) : IScoringModel
{
    public string Hash => scorer.ModelHash;

    public IReadOnlyList<ClauseScore> Score(
        IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> claims, DateTimeOffset scoredAt, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return scorer.Score(claims, scoredAt);
    }

    public void Dispose()
    {
        // It holds managed memory only.
    }
}
