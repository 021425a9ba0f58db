using Claims.Fraud.Links;
using Claims.Fraud.Profiles;
using Claims.Fraud.Profiles.Features;
using Claims.Fraud.Profiles.Peers;
using Claims.Testing;

namespace Claims.Fraud.Tests.Profiles.Features;

public sealed class ProviderFeaturesTests
{
    [Fact]
    public void Names_are_distinct_and_the_same_for_every_provider()
    {
        var profile = Profile();
        var group = new PeerSketch();
        group.Add(profile);
        group.Add(profile);

        var features = ProviderFeatures.Of(profile, ProviderComparison.Of(profile, new PeerGroupSketch(PeerScope.Kind, group)), new ProviderLinks(0, [], default, 0));

        Assert.Equal(ProviderFeatures.Names, features.Select(feature => feature.Name));
        Assert.Equal(ProviderFeatures.Names.Count, ProviderFeatures.Names.Distinct().Count());
        Assert.All(features, feature => Assert.True(feature.Value is null || double.IsFinite(feature.Value.Value)));
        Assert.Subset(ProviderFeatures.Names.ToHashSet(), ProviderFeatures.PaidNames.Keys.ToHashSet());
    }

    [Theory]
    [InlineData("total_claims", 3)]
    [InlineData("inpatient_claims", 0)]
    [InlineData("outpatient_claims", 3)]
    [InlineData("total_charge", 700)]
    [InlineData("avg_charge", 700 / 3.0)]
    [InlineData("std_charge", 152.7525231651947)]
    [InlineData("max_charge", 400)]
    [InlineData("unique_beneficiaries", 2)]
    [InlineData("claims_per_bene", 1.5)]
    [InlineData("pct_bene_multiclaim", 0.5)]
    [InlineData("pct_male", 0)]
    [InlineData("pct_weekend", 1 / 3.0)]
    [InlineData("inpt_outpt_ratio", 0)]
    [InlineData("days_worked", 2)]
    [InlineData("lines_per_claim", 1)]
    [InlineData("service_entropy", 0)]
    public void A_feature_is_what_its_name_says(string name, double expected) => Assert.Equal(expected, Value(ProviderFeatures.Of(Profile(), null, null), name)!.Value, 10);

    [Theory]
    [InlineData("median_charge", 200)]
    [InlineData("p90_charge", 300)]
    public void Quantiles_are_within_their_bound(string name, double expected) =>
        Assert.Equal(expected, Value(ProviderFeatures.Of(Profile(), null, null), name)!.Value, expected * 0.008);

    [Theory]
    [InlineData("avg_stay")]
    [InlineData("null_weight")]
    [InlineData("z_weekend")]
    [InlineData("referrer_concentration")]
    public void What_cannot_be_said_is_missing(string name) => Assert.Null(Value(ProviderFeatures.Of(Profile(), null, null), name));

    private static double? Value(IReadOnlyList<ProviderFeature> features, string name) => features.Single(feature => feature.Name == name).Value;

    /// <summary>Charges 100, 200 and 400; two members; 2026-02-14 is a Saturday.</summary>
    private static ProviderProfile Profile()
    {
        var profile = new ProviderProfile();
        profile.Add(Some.Claim("C-1", 100), null);
        profile.Add(Some.Claim("C-2", 200), null);
        profile.Add(Some.Claim("C-3", 400, member: "M-2", day: new DateOnly(2026, 2, 14)), null);
        return profile;
    }
}
