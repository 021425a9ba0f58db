using Claims.Contracts;
using Claims.Fraud.Decision;
using Claims.Fraud.History;
using Claims.Testing;

namespace Claims.Fraud.Tests.Decision;

public sealed class ClaimAssessorTests
{
    private static readonly FraudOptions Options = new();

    [Theory]
    [InlineData(0.0, Route.Audit)]
    [InlineData(0.0199, Route.Audit)]
    [InlineData(0.02, Route.Pay)]
    [InlineData(0.99, Route.Pay)]
    public void An_ordinary_claim_is_paid_or_drawn_into_the_audit(double draw, Route route)
    {
        var assessment = Assess(Some.Scored(Some.Claim()), draw);

        Assert.Equal((route, 0.02), (assessment.Route, assessment.AuditProbability));
        Assert.Empty(assessment.Reasons);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.99)]
    public void A_risky_claim_is_reviewed_whatever_it_draws(double draw)
    {
        var assessment = Assess(Some.Scored(Some.Claim(), sameContentAs: "first"), draw);

        Assert.Equal((Route.Review, 1.0), (assessment.Route, assessment.AuditProbability));
    }

    [Fact]
    public void Reasons_come_strongest_first()
    {
        var claim = Some.Claim();
        var scored = Some.Scored(
            claim with { Member = claim.Member with { BirthDate = Some.Day.AddDays(1) } },
            Some.Score(pValue: 0.05, isFlagged: true, violations: Some.Violation()),
            sameContentAs: "first");

        var reasons = Assess(scored, 0.5).Reasons;

        Assert.Equal(["UNITS_OVER_LIMIT", "SAME_CONTENT", "SERVICE_BEFORE_BIRTH", "UNUSUAL_PATTERN"], reasons.Select(reason => reason.Code));
    }

    private static Assessment Assess(ClaimScored scored, double draw) => ClaimAssessor.Assess(scored, ClaimHistory.Empty, new RiskModel(RiskWeights.Stated, 0.05), Options, draw, Some.Moment);
}
