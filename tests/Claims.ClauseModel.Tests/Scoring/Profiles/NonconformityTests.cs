using Claims.ClauseModel.Scoring.Profiles;

namespace Claims.ClauseModel.Tests.Scoring.Profiles;

public class NonconformityTests
{
    private static readonly KindProfile Profile = KindProfile.Mean([Pattern(0, 0.5), Pattern(1, 0.5)]);

    [Fact]
    public void A_pattern_like_its_profile_is_at_no_distance()
    {
        var profile = KindProfile.Mean([Pattern(0, 1)]);

        Assert.Equal(0, Nonconformity.Of(Pattern(0, 1), profile).Score);
    }

    [Fact]
    public void A_pattern_with_nothing_in_common_is_at_distance_one() =>
        Assert.Equal(1, Nonconformity.Of(Pattern(5, 1), Profile).Profile, 1e-9);

    [Fact]
    public void Attention_on_exclusions_broken_conditions_and_none_counts_above_the_usual_only()
    {
        var usual = Profile with { Exclusion = 0.2, Broken = 0.2, Null = 0.2 };

        var below = Nonconformity.Of(Pattern(0, 1) with { Exclusion = 0.1, Broken = 0.1, Null = 0.1 }, usual);
        var above = Nonconformity.Of(Pattern(0, 1) with { Exclusion = 0.5, Broken = 0.5, Null = 0.5 }, usual);

        Assert.Equal((0, 0, 0), (below.Exclusion, below.Broken, below.Null));
        Assert.Equal(0.6, above.Exclusion, 1e-9);
        Assert.Equal(0.6, above.Broken, 1e-9);
        Assert.Equal(0.15, above.Null, 1e-9);
    }

    [Fact]
    public void Scores_are_in_units_of_the_kinds_own_spread()
    {
        var pattern = Pattern(5, 1);

        var narrow = Nonconformity.Of(pattern, Profile with { Median = 0.1, Scale = 0.1 });
        var wide = Nonconformity.Of(pattern, Profile with { Median = 0.1, Scale = 0.2 });

        Assert.Equal(2 * wide.Score, narrow.Score, 1e-5);
    }

    private static LinePattern Pattern(int bin, double share)
    {
        var shares = new double[LinePattern.Bins];
        shares[bin] = share;
        shares[(bin + 7) % shares.Length] += 1 - share;
        return new LinePattern(shares, 0, 0, 0, 0.5);
    }
}
