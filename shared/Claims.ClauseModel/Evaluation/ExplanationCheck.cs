using Claims.ClauseModel.Explanation;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Scoring;
using Claims.Contracts;
using Claims.Statistics.Resampling;

namespace Claims.ClauseModel.Evaluation;

/// <summary>Whether explanations say what flags rest on, over flagged test claims whose fault breaks a clause. Means with 95 % bootstrap intervals; falls are in units of the probability.</summary>
/// <param name="ByGradient">Comprehensiveness of clauses ranked by gradient × attention (DeYoung et al. 2020).</param>
/// <param name="ByAttention">Of clauses ranked by attention alone.</param>
/// <param name="AtRandom">Of clauses in random order.</param>
/// <param name="AttentionAgreement">Kendall's τ-b of attention and leave-one-out.</param>
/// <param name="GradientAgreement">The same of gradient × attention.</param>
/// <param name="Disagreeing">Share of decisions where the clause that matters most is not among the three with most attention.</param>
public sealed record ExplanationCheck(
    int Claims,
    BootstrapInterval ByGradient,
    BootstrapInterval ByAttention,
    BootstrapInterval AtRandom,
    BootstrapInterval GradientSufficiency,
    BootstrapInterval AttentionAgreement,
    BootstrapInterval GradientAgreement,
    double Disagreeing)
{
    private const int MostClaims = 400;
    private const int Seed = 29;

    public static ExplanationCheck Of(ScoringModel model, IReadOnlyList<LabelledClaim> claims, IReadOnlyList<ClaimInference> inferred)
    {
        ArgumentNullException.ThrowIfNull(model);
        var calibration = model.Calibration;
        var probabilities = new ModelProbabilities(calibration.Risk.Of, calibration.Violation.Of, calibration.RiskThreshold);
        var layout = new ParameterLayout(model.Network.Shape);
        var measured = Enumerable.Range(0, claims.Count)
            .Where(i => claims[i].IsFaulty && claims[i].Simulated.Faults[0].ClauseId is not null && inferred[i].Risk >= calibration.LogitThreshold)
            .Take(MostClaims)
            .AsParallel()
            .AsOrdered()
            .Select(i => QualityMeasure.Of(new ClauseEvidence(layout, model.Parameters, claims[i].Related(), [claims[i].Example.Claim], claims[i].Example.Policy, probabilities)))
            .ToList();
        return new ExplanationCheck(
            measured.Count,
            Mean(measured, quality => quality.Comprehensiveness),
            Mean(measured, quality => quality.AttentionComprehensiveness),
            Mean(measured, quality => quality.RandomComprehensiveness),
            Mean(measured, quality => quality.Sufficiency),
            Mean(measured, quality => quality.AttentionAgreement ?? 0),
            Mean(measured, quality => quality.GradientAgreement ?? 0),
            measured.Count(quality => quality.AttentionDisagrees) / (double)Math.Max(1, measured.Count));
    }

    private static BootstrapInterval Mean(List<ExplanationQuality> measured, Func<ExplanationQuality, double> value)
    {
        var values = measured.Select(value).ToArray();
        return Bootstrap.Interval(values.Length, MeanOf, Seed) ?? throw new InvalidOperationException("No test claim with a broken clause was flagged.");

        double? MeanOf(ReadOnlySpan<int> cases)
        {
            var sum = 0.0;
            foreach (var i in cases)
            {
                sum += values[i];
            }

            return cases.Length == 0 ? null : sum / cases.Length;
        }
    }
}
