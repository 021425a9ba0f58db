using Claims.Fraud.Profiles;
using Claims.Fraud.Profiles.Peers;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Fraud.Tests.Profiles.Peers;

public sealed class PeerSketchTests
{
    [Fact]
    public void Moving_profiles_as_they_grow_ends_at_the_sum_of_the_last_ones() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var claims = ManyClaims.Of(seed, 120, providers: 4).OrderBy(_ => random.Next()).ToList();
            var profiles = new Dictionary<string, ProviderProfile>();
            var moved = new PeerSketch();
            foreach (var item in claims)
            {
                var before = profiles.GetValueOrDefault(item.Accepted.Claim.BillingProvider.Id);
                if (before is not null)
                {
                    moved.Add(before, -1);
                }

                var now = ProviderProfile.FromBytes(before?.ToBytes() ?? []);
                now.Add(item.Accepted.Claim, item.Score);
                moved.Add(profiles[item.Accepted.Claim.BillingProvider.Id] = now);
            }

            return moved.ToBytes().SequenceEqual(Sum(profiles.Values).ToBytes());
        }));

    [Fact]
    public void Groups_add_up_and_are_read_as_they_were_written()
    {
        var profiles = Enumerable.Range(0, 9).Select(seed => Profile(ManyClaims.Of(seed, 30))).ToList();

        var parts = Sum(profiles.Take(4));
        parts.Merge(PeerSketch.FromBytes(Sum(profiles.Skip(4)).ToBytes()));

        Assert.Equal(Sum(profiles).ToBytes(), parts.ToBytes());
        Assert.Equal(9, parts.Providers);
    }

    internal static ProviderProfile Profile(IEnumerable<Contracts.ClaimScored> claims)
    {
        var profile = new ProviderProfile();
        foreach (var item in claims)
        {
            profile.Add(item.Accepted.Claim, item.Score);
        }

        return profile;
    }

    private static PeerSketch Sum(IEnumerable<ProviderProfile> profiles)
    {
        var sum = new PeerSketch();
        foreach (var profile in profiles)
        {
            sum.Add(profile);
        }

        return sum;
    }
}
