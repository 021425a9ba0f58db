using Claims.Fraud.Profiles;
using Claims.Fraud.Profiles.Peers;
using Claims.Testing;

namespace Claims.Fraud.Tests.Profiles.Peers;

public sealed class PeerMeasureTests
{
    private static readonly decimal[] s_doublings = [100m, 200m, 400m];

    [Fact]
    public void A_ratio_is_at_an_eighth_of_a_doubling()
    {
        var charge = PeerMeasures.All.Single(measure => measure.Name == "charge_per_claim");

        var levels = s_doublings.Select(amount => charge.Of(Profile(amount))!.Value.Level).ToList();

        Assert.Equal([8, 8], levels.Zip(levels.Skip(1), (low, high) => high - low));
        Assert.Equal(100, charge.At(levels[0]), 100 / 16.0);
        Assert.Equal(10_000, charge.Of(Profile(100m))!.Value.Value);
    }

    [Fact]
    public void A_share_is_at_its_percent_point()
    {
        var weekend = PeerMeasures.All.Single(measure => measure.Name == "weekend");
        var profile = Profile(100m, 100m);
        profile.Add(Some.Claim("C-9", day: new DateOnly(2026, 2, 14)), null);

        Assert.Equal((33, 33), weekend.Of(profile));
        Assert.Equal(0.33, weekend.Unit * weekend.Of(profile)!.Value.Value, 12);
    }

    [Fact]
    public void What_has_nothing_to_divide_by_has_no_level() =>
        Assert.Null(PeerMeasures.All.Single(measure => measure.Name == "days_per_stay").Of(Profile(100m)));

    [Fact]
    public void Names_are_distinct() => Assert.Equal(PeerMeasures.All.Count, PeerMeasures.All.Select(measure => measure.Name).Distinct().Count());

    private static ProviderProfile Profile(params decimal[] charges)
    {
        var profile = new ProviderProfile();
        foreach (var charge in charges)
        {
            profile.Add(Some.Claim(charge: charge), null);
        }

        return profile;
    }
}
