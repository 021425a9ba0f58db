using Claims.Fraud.Profiles;
using Claims.Fraud.Profiles.Peers;
using Claims.Testing;

namespace Claims.Fraud.Tests.Profiles.Peers;

public sealed class VolumeChangeTests
{
    private static readonly int[] s_steady = [20, 22, 19, 21, 20, 18, 22, 20, 21, 19, 20, 21];
    private static readonly int[] s_tripled = [20, 22, 19, 21, 20, 18, 22, 62, 58, 60, 61, 63];

    [Fact]
    public void It_names_the_month_from_which_on_a_provider_bills_more()
    {
        var change = VolumeChange.OfClaims(Profile(s_tripled), Peers(s_steady))!;

        Assert.Equal(new DateOnly(2025, 8, 1), change.Month);
        Assert.InRange(change.Ratio, 2.5, 3.5);
        Assert.InRange(change.PValue, 0, 1e-4);
    }

    [Fact]
    public void What_all_peers_do_is_no_change() => Assert.InRange(VolumeChange.OfClaims(Profile(s_tripled), Peers(s_tripled))!.PValue, 0.05, 1);

    [Fact]
    public void A_steady_provider_has_none() => Assert.InRange(VolumeChange.OfClaims(Profile(s_steady), null)!.PValue, 0.05, 1);

    [Fact]
    public void Charges_that_rise_are_found_beside_steady_claims()
    {
        var profile = Profile(s_steady, month => month < 6 ? 100 : 300);

        Assert.Equal(new DateOnly(2025, 7, 1), VolumeChange.OfCharges(profile, Peers(s_steady))!.Month);
        Assert.InRange(VolumeChange.OfCharges(profile, Peers(s_steady))!.PValue, 0, 1e-6);
        Assert.InRange(VolumeChange.OfClaims(profile, Peers(s_steady))!.PValue, 0.05, 1);
    }

    [Fact]
    public void The_newest_month_of_the_peers_is_left_out()
    {
        Assert.Equal(11, VolumeChange.OfClaims(Profile(s_steady), Peers(s_steady))!.Months);
        Assert.Equal(11, VolumeChange.OfClaims(Profile([.. s_steady, 90]), Peers(s_steady))!.Months);
        Assert.Equal(12, VolumeChange.OfClaims(Profile(s_steady), null)!.Months);
    }

    [Fact]
    public void Being_new_is_no_growth() => Assert.Null(VolumeChange.OfClaims(Profile([0, 0, 0, 0, 0, 0, 0, 0, 40, 40]), null));

    private static PeerSketch Peers(int[] claims)
    {
        var peers = new PeerSketch();
        for (var i = 0; i < 15; i++)
        {
            peers.Add(Profile(claims));
        }

        return peers;
    }

    /// <summary>So many claims in each month from January 2025 on.</summary>
    private static ProviderProfile Profile(int[] claims, Func<int, decimal>? charge = null)
    {
        var profile = new ProviderProfile();
        for (var month = 0; month < claims.Length; month++)
        {
            for (var i = 0; i < claims[month]; i++)
            {
                profile.Add(Some.Claim($"C-{month}-{i}", charge?.Invoke(month) ?? 100m, day: new DateOnly(2025, 1, 1).AddMonths(month).AddDays(i % 28)), null);
            }
        }

        return profile;
    }
}
