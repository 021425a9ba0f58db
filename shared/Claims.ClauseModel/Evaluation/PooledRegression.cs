using Claims.ClauseModel.Features;
using Claims.ClauseModel.Training;
using Claims.Statistics.Regression;

namespace Claims.ClauseModel.Evaluation;

/// <summary>Logistic regression on the network's own features, pooled over the claim.</summary>
internal sealed class PooledRegression : IClaimRanker
{
    private readonly LogisticRegression _model;

    public PooledRegression(PackedExamples training)
    {
        var rows = Enumerable.Range(0, training.Count).Select(i => PooledFeatures.Of(training.ClaimOf(i), training.PolicyOf(i), ClaimEncoder.Shape)).ToList();
        _model = LogisticRegression.Fit(rows, [.. Enumerable.Range(0, training.Count).Select(i => training.LabelsOf(i).IsFaulty)]);
    }

    public string Name => "logistic regression, same features";

    public double[] Score(IReadOnlyList<LabelledClaim> claims) =>
        [.. claims.Select(claim => _model.Of(PooledFeatures.Of(claim.Example.Claim, claim.Example.Policy, ClaimEncoder.Shape)))];
}
