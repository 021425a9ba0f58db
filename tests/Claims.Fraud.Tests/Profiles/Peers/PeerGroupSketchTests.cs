using Claims.Fraud.Profiles;
using Claims.Fraud.Profiles.Peers;
using Claims.Testing;

namespace Claims.Fraud.Tests.Profiles.Peers;

/// <summary>Golden values: SciPy and NumPy, see <c>Golden/make_peers.py</c>.</summary>
public sealed class PeerGroupSketchTests
{
    private static readonly int s_weekend = PeerMeasures.All.TakeWhile(measure => measure.Name != "weekend").Count();

    /// <summary>Peers with 0, 10, 10, 20, 30, 30, 50 % on weekends, and the judged one with 80 %.</summary>
    [Fact]
    public void A_place_among_the_others_equals_SciPy()
    {
        var group = Group(0, 10, 10, 20, 30, 30, 50, 80);

        var standing = group.Of(s_weekend, 80)!.Value;

        Assert.Equal(7, standing.Others);
        Assert.Equal(20, standing.Median);
        Assert.Equal(4.04693850117649, standing.Score, 10);
        Assert.Equal(1, standing.Percentile);
        Assert.Equal(0.2142857142857143, group.Of(s_weekend, 10)!.Value.Percentile, 12);
    }

    [Fact]
    public void A_provider_is_not_held_against_itself()
    {
        Assert.Null(Group(40).Of(s_weekend, 40));
        Assert.Equal(1, Group(40, 40).Of(s_weekend, 40)!.Value.Others);
    }

    private static PeerGroupSketch Group(params int[] percents)
    {
        var sketch = new PeerSketch();
        foreach (var percent in percents)
        {
            var profile = new ProviderProfile();
            for (var i = 0; i < 100; i++)
            {
                // 2026-02-14 is a Saturday.
                profile.Add(Some.Claim($"C-{i}", day: new DateOnly(2026, 2, i < percent ? 14 : 11)), null);
            }

            sketch.Add(profile);
        }

        return new PeerGroupSketch(PeerScope.Specialty, sketch);
    }
}
