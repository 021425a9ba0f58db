using Claims.ClauseModel.Explanation;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.Contracts;

namespace Claims.Scoring.Models;

/// <summary>The clause-attention model in ONNX Runtime; explained by its network in C#.</summary>
internal sealed class AttentionModel : IScoringModel
{
    private readonly ScoringModel _model;
    private readonly ClauseScorer _scorer;
    private readonly DecisionExplainer _explainer;

    /// <param name="model">Taken over.</param>
    public AttentionModel(ScoringModel model, ModelRecord record, ScoringOptions thresholds)
    {
        (_model, _scorer, Record) = (model, new ClauseScorer(model, thresholds), record);
        _explainer = new DecisionExplainer(model, _scorer);
    }

    public string Hash => _model.Hash;

    public ModelRecord Record { get; }

    public IReadOnlyList<ClauseScore> Score(
        IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> claims, DateTimeOffset scoredAt, CancellationToken cancellation) =>
        _scorer.Score(claims, scoredAt, cancellation);

    public DecisionExplanation Explain(ClaimAccepted accepted, Policy policy) => _explainer.Explain(accepted, policy);

    public ExplanationQuality Measure(Claim claim, Policy policy) => _explainer.Measure(claim, policy);

    public void Dispose() => _model.Dispose();
}
