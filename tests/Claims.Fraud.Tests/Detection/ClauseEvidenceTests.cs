using Claims.Fraud.Detection;
using Claims.Testing;

namespace Claims.Fraud.Tests.Detection;

public sealed class ClauseEvidenceTests
{
    /// <summary>Bayes factor bounds of Sellke, Bayarri and Berger (2001), table 1: p and 1/B.</summary>
    [Theory]
    [InlineData(0.05, 2.46)]
    [InlineData(0.01, 7.99)]
    [InlineData(0.001, 53.3)]
    public void A_p_value_says_as_much_as_its_Bayes_factor_bound(double p, double odds) =>
        Assert.Equal(odds, Math.Exp(ClauseEvidence.LogOddsOfPValue(p)), 0.005 * odds);

    [Theory]
    [InlineData(0.37)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void An_ordinary_p_value_says_nothing(double p) => Assert.Equal(0, ClauseEvidence.LogOddsOfPValue(p));

    [Fact]
    public void A_violation_counts_in_proportion_to_its_probability()
    {
        var found = ClauseEvidence.Of(Some.Score(pValue: 1, violations: [Some.Violation(probability: 1), Some.Violation(probability: 0.5)])).ToList();

        Assert.Equal([ClauseEvidence.CertainViolation, ClauseEvidence.CertainViolation / 2], found.Select(item => item.LogOdds));
        Assert.All(found, item => Assert.Equal(("UNITS_OVER_LIMIT", "4.2", 1), (item.Code, item.ClauseId, item.LineNumber)));
    }

    [Theory]
    [InlineData(0.05, 0)]
    [InlineData(0.1, 0)]
    [InlineData(0.5, 9)]
    [InlineData(0.9, 81)]
    public void The_models_risk_counts_as_the_odds_that_it_adds_to_the_share_of_faults_it_was_calibrated_for(double risk, double odds)
    {
        var found = ClauseEvidence.Of(Some.Score(pValue: 1) with { Risk = risk }).SingleOrDefault();

        Assert.Equal(odds, found is null ? 0 : Math.Exp(found.LogOdds), 1e-6);
    }
}
