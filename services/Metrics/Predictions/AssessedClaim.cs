using System.Text.Json;

using Claims.Contracts;

namespace Claims.Metrics.Predictions;

/// <summary>What is kept of an assessed claim.</summary>
internal static class AssessedClaim
{
    public static PredictionRow ToRow(this ClaimAssessed assessed, DateTimeOffset recordedAt)
    {
        var (claim, score, assessment) = (assessed.Accepted.Claim, assessed.Score, assessed.Assessment);
        return new PredictionRow
        {
            ClaimId = claim.Key.Id,
            DecisionId = score.DecisionId,
            ModelHash = score.ModelHash,
            PolicyId = score.PolicyId,
            PolicyVersion = score.PolicyVersion,
            ScoredBy = score.ScoredBy.ToString(),
            Kind = claim.Kind.ToString(),
            Risk = assessment.Risk,
            ClauseRisk = score.Risk,
            PValue = score.PValue,
            IsFlagged = score.IsFlagged,
            Route = assessment.Route.ToString(),
            AuditProbability = assessment.Route == Contracts.Route.Pay ? 0 : assessment.AuditProbability,
            AmountCents = (long)Math.Round(claim.TotalCharge * 100),
            Labels = JsonSerializer.Serialize(claim.Labels, ClaimJson.Options),
            Segments = PredictionRow.Write(ClaimSegments.Of(claim, score)),
            RankedClauses = JsonSerializer.Serialize(ClauseOrder.Of(score, assessment)),
            ScoredAt = score.ScoredAt.ToUniversalTime(),
            AssessedAt = assessment.AssessedAt.ToUniversalTime(),
            RecordedAt = recordedAt.ToUniversalTime(),
        };
    }
}
