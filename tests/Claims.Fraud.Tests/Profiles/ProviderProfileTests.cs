using Claims.Contracts;
using Claims.Fraud.Profiles;
using Claims.Testing;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Fraud.Tests.Profiles;

public sealed class ProviderProfileTests
{
    [Fact]
    public void Any_order_any_batches_and_any_merge_tree_give_the_same_bytes() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(1, 700).ToArbitrary(), (seed, count) =>
        {
            var random = new Random(seed);
            var claims = ManyClaims.Of(seed, count);
            var parts = claims.OrderBy(_ => random.Next()).Chunk(1 + random.Next(count)).Select(Of).ToList();
            while (parts.Count > 1)
            {
                var into = random.Next(parts.Count - 1);
                parts[into].Merge(Stored(parts[^1]));
                parts.RemoveAt(parts.Count - 1);
            }

            return parts[0].ToBytes().SequenceEqual(Of(claims).ToBytes());
        }));

    [Fact]
    public void A_stored_profile_is_read_as_it_was() => Assert.Equal(Of(ManyClaims.Of(1, 300)).ToBytes(), Stored(Of(ManyClaims.Of(1, 300))).ToBytes());

    [Fact]
    public void No_bytes_are_an_empty_profile() => Assert.Equal(new ProviderProfile().ToBytes(), ProviderProfile.FromBytes([]).ToBytes());

    [Fact]
    public void What_is_kept_is_bounded_however_many_claims_come()
    {
        var profile = Of(ManyClaims.Of(2, 20_000));

        Assert.InRange(profile.ToBytes().Length, 1, 8_000);
    }

    [Fact]
    public void Sums_are_those_of_the_claims()
    {
        var claims = ManyClaims.Of(3, 400).ConvertAll(item => item.Accepted.Claim);
        var counted = claims.Where(claim => claim.Frequency == ClaimFrequency.Original).ToList();

        var profile = Of(ManyClaims.Of(3, 400));

        Assert.Equal(counted.Count, profile[ProfileCount.Claims]);
        Assert.Equal(counted.Sum(claim => claim.TotalCharge), profile[ProfileCount.ChargeCents] / 100m);
        Assert.Equal(counted.Sum(claim => claim.Lines.Count), profile[ProfileCount.Lines]);
        Assert.Equal(counted.Count(claim => claim.Kind == ClaimKind.Pharmacy), profile[ProfileCount.Pharmacy]);
        Assert.Equal(counted.Count(claim => claim.Kind == ClaimKind.Institutional), profile[ProfileCount.Inpatient]);
        Assert.Equal(counted.Count(claim => claim.ServiceFrom!.Value.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday), profile[ProfileCount.Weekend]);
        Assert.Equal(counted.Select(claim => claim.ServiceFrom).Distinct().Count(), profile.Volume.DaysWorked);
        Assert.Equal(counted.Select(claim => claim.Member.Id).Distinct().Count(), profile.Members.Distinct);
        Assert.Equal("207Q00000X", profile.Taxonomies.Usual);
    }

    [Fact]
    public void Voids_replacements_and_claims_without_a_day_add_nothing()
    {
        var claim = Some.Claim();
        var profile = new ProviderProfile();

        profile.Add(claim with { Frequency = ClaimFrequency.Void }, Some.Score());
        profile.Add(claim with { Frequency = ClaimFrequency.Replacement }, Some.Score());
        profile.Add(claim with { ServiceFrom = null }, Some.Score());

        Assert.Equal(new ProviderProfile().ToBytes(), profile.ToBytes());
    }

    private static ProviderProfile Of(IEnumerable<ClaimScored> claims)
    {
        var profile = new ProviderProfile();
        foreach (var item in claims)
        {
            profile.Add(item.Accepted.Claim, item.Score);
        }

        return profile;
    }

    private static ProviderProfile Stored(ProviderProfile profile) => ProviderProfile.FromBytes(profile.ToBytes());
}
