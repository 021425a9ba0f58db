using Claims.Fraud.Detection;
using Claims.Fraud.Links;
using Claims.Fraud.Profiles;
using Claims.Fraud.Profiles.Peers;
using Claims.Testing;

namespace Claims.Fraud.Tests.Detection;

public sealed class ProviderOutlierTests
{
    private static readonly PeerMeasure s_charge = Measure("charge_per_claim");
    private static readonly PeerMeasure s_weekend = Measure("weekend");

    [Fact]
    public void Charges_far_above_those_of_peers_are_said_with_both_numbers()
    {
        var found = Assert.Single(Find(Comparison() with { Deviations = [new PeerDeviation(s_charge, 320, 100, 5, 1)] }));

        Assert.Equal("PROVIDER_CHARGE_PER_CLAIM", found.Code);
        Assert.Equal("This provider's charges per claim are 3.2 times the median of 41 peers", found.Text);
        Assert.Equal(EvidenceFamily.Provider, found.Family);
        Assert.Equal(0.75, found.LogOdds, 12);
    }

    [Fact]
    public void A_share_is_said_in_percent() =>
        Assert.Equal(
            "This provider's claims that begin on weekends are 31 %; the median of 41 peers is 4 %",
            Assert.Single(Find(Comparison() with { Deviations = [new PeerDeviation(s_weekend, 0.31, 0.04, 4, 1)] })).Text);

    [Theory]
    [InlineData(3.4, 0)]
    [InlineData(3.5, 1)]
    [InlineData(-9, 0)]
    public void Only_more_than_peers_counts_and_only_from_an_outlier_on(double score, int expected) =>
        Assert.Equal(expected, Find(Comparison() with { Deviations = [new PeerDeviation(s_charge, 1, 1, score, 1)] }).Count);

    [Fact]
    public void What_only_describes_is_no_evidence() =>
        Assert.Empty(Find(Comparison() with { Deviations = [new PeerDeviation(Measure("age"), 90, 40, 9, 1), new PeerDeviation(Measure("male"), 1, 0.5, 9, 1)] }));

    [Fact]
    public void Providers_of_other_specialties_are_no_peers()
    {
        var unlike = Comparison() with { Deviations = [new PeerDeviation(s_charge, 320, 100, 9, 1)], Mixes = [new MixDeviation(ProfileMix.Services, 0.9, 500)] };

        Assert.Equal(2, Find(unlike).Count);
        Assert.Empty(Find(unlike with { IsOneSpecialty = false }));
    }

    [Fact]
    public void Claims_a_day_are_held_against_providers_of_the_same_size_only()
    {
        var busy = Comparison() with { Deviations = [new PeerDeviation(Measure("claims_per_day"), 9, 3, 5, 1)] };

        Assert.Single(Find(busy));
        Assert.Empty(Find(busy with { Scope = PeerScope.Specialty }));
    }

    [Fact]
    public void A_provider_of_few_claims_is_not_judged() =>
        Assert.Empty(Find(Comparison() with { Deviations = [new PeerDeviation(s_charge, 320, 100, 9, 1)] }, claims: 19));

    [Fact]
    public void Growth_names_its_month()
    {
        var found = Assert.Single(Find(Comparison() with { Claims = new VolumeChange(new DateOnly(2026, 3, 1), 3.14, 1e-5, 12) }));

        Assert.Equal("PROVIDER_CLAIMS_GROWTH", found.Code);
        Assert.Contains("3.1 times", found.Text, StringComparison.Ordinal);
        Assert.Contains("2026-03", found.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 1e-3)]
    [InlineData(1.9, 1e-9)]
    [InlineData(0.2, 1e-9)]
    [InlineData(double.PositiveInfinity, 1e-9)]
    public void Chance_small_growth_decline_and_a_start_from_nothing_are_no_evidence(double ratio, double p) =>
        Assert.Empty(Find(Comparison() with { Charges = new VolumeChange(new DateOnly(2026, 3, 1), ratio, p, 12) }));

    [Fact]
    public void At_most_three_reasons_the_strongest_first_and_none_above_its_bound()
    {
        var found = Find(Comparison() with
        {
            Deviations = [.. PeerMeasures.All.Select((measure, i) => new PeerDeviation(measure, 1, 1, 3.5 + i, 1))],
            Mixes = [new MixDeviation(ProfileMix.Services, 0.7, 500)],
        });

        Assert.Equal(3, found.Count);
        Assert.Equal(found.OrderByDescending(item => item.LogOdds), found);
        Assert.All(found, item => Assert.InRange(item.LogOdds, 0, 1.5));
    }

    private static PeerMeasure Measure(string name) => PeerMeasures.All.Single(measure => measure.Name == name);

    private static ProviderComparison Comparison() => new(PeerScope.SpecialtySize, true, 41, [], [], null, null);

    private static List<Evidence> Find(ProviderComparison peers, int claims = 20)
    {
        var profile = new ProviderProfile();
        for (var i = 0; i < claims; i++)
        {
            profile.Add(Some.Claim($"C-{i}"), null);
        }

        return [.. ProviderOutlier.Of(new ProviderStanding("id:P-1", profile, peers, new ProviderLinks(0, [], default, 0)))];
    }
}
