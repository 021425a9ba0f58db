using Claims.Fraud.Detection;
using Claims.Fraud.Volume;

namespace Claims.Fraud.Tests.Detection;

public sealed class VolumeOutlierTests
{
    private static readonly FraudOptions Options = new() { MinimumPeers = 10, MinimumPeriods = 100 };

    [Theory]
    [InlineData(20, 0)]
    [InlineData(30, 0)]
    [InlineData(60, 0)]
    [InlineData(120, 1)]
    [InlineData(2_000, 1)]
    public void Far_more_claims_than_peers_bill_is_an_outlier(long claims, int expected) =>
        Assert.Equal(expected, Find(Volume(claims, Group(median: 20, periods: 200))).Count(item => item.Code == "VOLUME_CLAIMS"));

    [Fact]
    public void More_volume_is_stronger_evidence_up_to_a_bound()
    {
        var group = Group(median: 20, periods: 200);

        var weights = new long[] { 120, 240, 480, 100_000 }.Select(claims => Find(Volume(claims, group)).Single(item => item.Code == "VOLUME_CLAIMS").LogOdds).ToList();

        Assert.Equal(weights.Order(), weights);
        Assert.Equal(VolumeOutlier.Most, weights[^1]);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void A_few_claims_more_than_one_are_chance(long claims) => Assert.Empty(Find(Volume(claims, Group(median: 1, periods: 200))));

    [Fact]
    public void Nothing_is_said_without_enough_periods_or_providers()
    {
        Assert.Empty(Find(Volume(2_000, Group(median: 20, periods: 99))));
        Assert.Empty(Find(Volume(2_000, Group(median: 20, periods: 200) with { Providers = 9 })));
        Assert.NotEmpty(Find(Volume(2_000, Group(median: 20, periods: 100))));
    }

    [Fact]
    public void Where_the_narrow_group_is_too_small_the_wide_one_is_asked()
    {
        var narrow = Volume(2_000, Group(median: 20, periods: 5));
        var wide = Volume(2_000, Group(median: 20, periods: 500));

        Assert.NotEmpty(Find(narrow, wide));
    }

    [Fact]
    public void A_provider_is_not_held_against_itself()
    {
        var level = VolumeLevel.Of(20);
        var group = new PeerGroup(50, Both(new Dictionary<int, long> { [level] = 100 }));

        Assert.Equal(99, group.Without(new BilledVolume(20, 2_000), Measure.Claims).Sum(item => item.Periods));
        Assert.Equal(100, group.Without(default, Measure.Claims).Sum(item => item.Periods));
    }

    private static List<Evidence> Find(params ProviderVolume[] volumes) => [.. VolumeOutlier.Of(volumes, Options)];

    private static ProviderVolume Volume(long claims, PeerGroup group) =>
        new(new ProviderPeriod("P-1", "Professional", Period.Day, 1), default, new BilledVolume(claims, 0), group);

    /// <summary>Levels spread evenly over two steps to both sides of the median.</summary>
    private static PeerGroup Group(double median, int periods)
    {
        var middle = VolumeLevel.Of(median);
        return new PeerGroup(50, Both(Enumerable.Range(0, periods).GroupBy(i => middle - 2 + (i % 5)).ToDictionary(group => group.Key, group => (long)group.Count())));
    }

    private static Dictionary<Measure, IReadOnlyDictionary<int, long>> Both(Dictionary<int, long> levels) =>
        new() { [Measure.Claims] = levels, [Measure.Charges] = levels };
}
