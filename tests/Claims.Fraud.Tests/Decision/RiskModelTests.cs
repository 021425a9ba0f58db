using Claims.Fraud.Decision;
using Claims.Fraud.Detection;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Fraud.Tests.Decision;

public sealed class RiskModelTests
{
    private static readonly RiskModel Model = new(RiskWeights.Stated, 0.05);

    private static readonly Gen<Evidence> AnyEvidence =
        from family in Gen.Elements(Enum.GetValues<EvidenceFamily>())
        from tenths in Gen.Choose(0, 100)
        select new Evidence(family, "CODE", "text", tenths / 10.0);

    [Fact]
    public void Without_evidence_the_risk_is_the_prior() => Assert.Equal(0.05, Model.Risk([]), 12);

    [Fact]
    public void Evidence_never_lowers_the_risk_and_risk_is_a_probability() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyEvidence.ListOf().ToArbitrary(), AnyEvidence.ToArbitrary(), (evidence, more) =>
        {
            var before = Model.Risk(evidence);
            var after = Model.Risk(evidence.Append(more));
            return after >= before && before > 0 && after < 1;
        }));

    [Fact]
    public void Stronger_evidence_never_lowers_the_risk() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyEvidence.NonEmptyListOf().ToArbitrary(), evidence =>
            Model.Risk(evidence.Select(item => item with { LogOdds = item.LogOdds + 0.5 })) >= Model.Risk(evidence)));

    [Fact]
    public void The_order_of_evidence_does_not_matter() =>
        Check.QuickThrowOnFailure(Prop.ForAll(AnyEvidence.ListOf().ToArbitrary(), evidence =>
            Math.Abs(Model.Risk(evidence) - Model.Risk(Enumerable.Reverse(evidence))) < 1e-12));

    [Fact]
    public void Families_add_up_and_within_a_family_the_strongest_counts()
    {
        Evidence[] duplicates = [Of(EvidenceFamily.Duplicate, 2), Of(EvidenceFamily.Duplicate, 1)];

        Assert.Equal(Model.Risk([duplicates[0]]), Model.Risk(duplicates));
        Assert.Equal(LogOdds(Model.Risk([duplicates[0]])) + 1, LogOdds(Model.Risk([.. duplicates, Of(EvidenceFamily.Dates, 1)])), 9);
    }

    [Fact]
    public void A_family_counts_by_its_weight_and_the_base_rate_moves_the_odds()
    {
        var weights = new RiskWeights { BaseRate = 0.1, Intercept = -3, Families = new Dictionary<EvidenceFamily, double> { [EvidenceFamily.Dates] = 0.5 } };

        var fitted = new RiskModel(weights, 0.1);
        var rarer = new RiskModel(weights, 0.01);

        Assert.Equal(-3 + (0.5 * 2) + 1, LogOdds(fitted.Risk([Of(EvidenceFamily.Dates, 2), Of(EvidenceFamily.Duplicate, 1)])), 9);
        Assert.Equal(LogOdds(fitted.Risk([])) + LogOdds(0.01) - LogOdds(0.1), LogOdds(rarer.Risk([])), 9);
        Assert.Equal(1, fitted.Contribution(Of(EvidenceFamily.Dates, 2)));
    }

    [Fact]
    public void Weights_come_back_from_their_file_as_they_were()
    {
        var json = RiskWeights.Shipped.ToJson();

        Assert.Equal(json, RiskWeights.FromJson(json).ToJson());
        Assert.All(RiskWeights.Shipped.Families.Values, weight => Assert.InRange(weight, 0, 10));
    }

    private static Evidence Of(EvidenceFamily family, double logOdds) => new(family, "CODE", "text", logOdds);

    private static double LogOdds(double p) => Math.Log(p / (1 - p));
}
