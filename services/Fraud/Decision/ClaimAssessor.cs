using Claims.Contracts;
using Claims.Fraud.Detection;
using Claims.Fraud.History;

using Route = Claims.Contracts.Route;

namespace Claims.Fraud.Decision;

/// <summary>The decision of the service, pure: a scored claim and what is known from other claims to one assessment.</summary>
public static class ClaimAssessor
{
    /// <param name="scored">The claim and how it relates to the clauses.</param>
    /// <param name="history">What is known from other claims.</param>
    /// <param name="model">Evidence to risk.</param>
    /// <param name="options">Costs and probabilities.</param>
    /// <param name="draw">The claim's number in [0, 1), see <see cref="AuditDraw"/>.</param>
    /// <param name="now">Moment of the assessment.</param>
    public static Assessment Assess(ClaimScored scored, ClaimHistory history, RiskModel model, FraudOptions options, double draw, DateTimeOffset now)
    {
        var evidence = Detect(scored, history, options).ToList();
        var risk = model.Risk(evidence);
        var toReview = risk >= ReviewThreshold.For(scored.Accepted.Claim.TotalCharge, options);
        return new Assessment
        {
            Risk = risk,
            Route = toReview ? Route.Review : draw < options.AuditProbability ? Route.Audit : Route.Pay,
            AuditProbability = toReview ? 1 : options.AuditProbability,
            Reasons = evidence.Select(item => item.ToReason() with { Weight = model.Contribution(item) }).OrderByDescending(reason => reason.Weight).ToList(),
            AssessedAt = now,
        };
    }

    /// <summary>Everything that speaks against a claim.</summary>
    public static IEnumerable<Evidence> Detect(ClaimScored scored, ClaimHistory history, FraudOptions options)
    {
        var claim = scored.Accepted.Claim;
        return ClauseEvidence.Of(scored.Score)
            .Concat(RepeatedClaims.Of(scored.Accepted))
            .Concat(RepeatedServices.Of(claim, history, options.NearDays))
            .Concat(RepeatedSets.Of(claim, history, options.NearDays))
            .Concat(SplitClaims.Of(claim, history, options.NearDays))
            .Concat(ClonedClaims.Of(history.Clones))
            .Concat(EditEvidence.Of(history.Edits))
            .Concat(ImpossibleDates.Of(claim))
            .Concat(ImpossiblePresence.Of(claim, history))
            .Concat(ImpossibleHours.Of(claim, history))
            .Concat(VolumeOutlier.Of(history.Volumes, options))
            .Concat(ProviderOutlier.Of(history.Provider))
            .Concat(ProviderModelEvidence.Of(history.ProviderRisk))
            .Concat(ProviderCircle.Of(history.Provider));
    }
}
