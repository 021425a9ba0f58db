using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.Contracts;

namespace Claims.Scoring.Models;

/// <summary>The clause-attention model in ONNX Runtime.</summary>
internal sealed class AttentionModel(ScoringModel model, ScoringOptions thresholds) : IScoringModel
{
    private readonly ClauseScorer _scorer = new(model, thresholds);

    public string Hash => model.Hash;

    public IReadOnlyList<ClauseScore> Score(
        IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> claims, DateTimeOffset scoredAt, CancellationToken cancellation) =>
        _scorer.Score(claims, scoredAt, cancellation);

    public void Dispose() => model.Dispose();
}
