using Claims.Fraud.Decision;
using Claims.Fraud.Detection;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Fraud.Tests.Decision;

public sealed class RiskModelTests
{
    private static readonly Gen<Evidence> AnyEvidence =
        from family in Gen.Elements(Enum.GetValues<EvidenceFamily>())
        from tenths in Gen.Choose(0, 100)
        select new Evidence(family, "CODE", "text", tenths / 10.0);

    [Fact]
    public void Without_evidence_the_risk_is_the_prior() => Assert.Equal(RiskModel.Prior, RiskModel.Risk([]), 12);

    [Fact]
    public void Evidence_never_lowers_the_risk_and_risk_is_a_probability() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyEvidence.ListOf().ToArbitrary(), AnyEvidence.ToArbitrary(), (evidence, more) =>
        {
            var before = RiskModel.Risk(evidence);
            var after = RiskModel.Risk(evidence.Append(more));
            return after >= before && before > 0 && after < 1;
        }));

    [Fact]
    public void Stronger_evidence_never_lowers_the_risk() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyEvidence.NonEmptyListOf().ToArbitrary(), evidence =>
            RiskModel.Risk(evidence.Select(item => item with { LogOdds = item.LogOdds + 0.5 })) >= RiskModel.Risk(evidence)));

    [Fact]
    public void The_order_of_evidence_does_not_matter() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyEvidence.ListOf().ToArbitrary(), evidence =>
            Math.Abs(RiskModel.Risk(evidence) - RiskModel.Risk(Enumerable.Reverse(evidence))) < 1e-12));

    [Fact]
    public void Families_add_up_and_within_a_family_the_strongest_counts()
    {
        Evidence[] duplicates = [Of(EvidenceFamily.Duplicate, 2), Of(EvidenceFamily.Duplicate, 1)];

        Assert.Equal(RiskModel.Risk([duplicates[0]]), RiskModel.Risk(duplicates));
        Assert.Equal(LogOdds(RiskModel.Risk([duplicates[0]])) + 1, LogOdds(RiskModel.Risk([.. duplicates, Of(EvidenceFamily.Dates, 1)])), 9);
    }

    private static Evidence Of(EvidenceFamily family, double logOdds) => new(family, "CODE", "text", logOdds);

    private static double LogOdds(double p) => Math.Log(p / (1 - p));
}
