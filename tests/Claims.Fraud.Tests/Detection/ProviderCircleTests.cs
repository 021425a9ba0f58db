using Claims.Fraud.Detection;
using Claims.Fraud.Links;
using Claims.Fraud.Profiles;

namespace Claims.Fraud.Tests.Detection;

public sealed class ProviderCircleTests
{
    private static readonly ReferralNode s_many = new(ReceivedClaims: 100, ReceivedSquares: 2_000, Referrers: 6, SentClaims: 40, SentSquares: 800, Receivers: 5, Reciprocal: 1);

    [Theory]
    [InlineData(20, 0.8, 1)]
    [InlineData(20, 0.5, 0)]
    [InlineData(7, 0.9, 0)]
    public void Sharing_most_members_with_one_other_is_evidence(long sampled, double jaccard, int expected) =>
        Assert.Equal(expected, Find(new ProviderLinks(3, [new SharedMembers("id:P-2", sampled, 4 * sampled, jaccard)], default, 0)).Count(item => item.Code == "LINK_SHARED_MEMBERS"));

    [Fact]
    public void A_reason_names_no_other_provider() =>
        Assert.DoesNotContain("P-2", Find(new ProviderLinks(3, [new SharedMembers("id:P-2", 20, 80, 0.8)], default, 0))[0].Text, StringComparison.Ordinal);

    [Fact]
    public void Referrals_from_one_alone_are_evidence_once_there_are_enough()
    {
        var single = s_many with { ReceivedSquares = 9_500 };

        Assert.Equal("LINK_REFERRAL_CONCENTRATION", Assert.Single(Find(Links(single))).Code);
        Assert.Empty(Find(Links(single with { ReceivedClaims = 49, ReceivedSquares = 49 * 49 })));
        Assert.Empty(Find(Links(s_many)));
    }

    [Fact]
    public void Those_who_nearly_all_refer_back_are_evidence()
    {
        Assert.Equal("LINK_RECIPROCAL_REFERRALS", Assert.Single(Find(Links(s_many with { Reciprocal = 4 }))).Code);
        Assert.Empty(Find(Links(s_many with { Receivers = 1, Reciprocal = 1 })));
    }

    [Fact]
    public void A_ring_is_evidence_among_few_and_chance_among_many()
    {
        Assert.Equal("LINK_REFERRAL_RING", Assert.Single(Find(Links(s_many, rings: 1))).Code);
        Assert.Empty(Find(Links(s_many with { Referrers = 30 }, rings: 9)));
    }

    [Fact]
    public void All_of_it_is_of_one_family_and_weighs_less_than_a_broken_clause() =>
        Assert.All(
            Find(new ProviderLinks(3, [new SharedMembers("id:P-2", 20, 80, 1)], s_many with { ReceivedSquares = 9_900, Reciprocal = 5 }, 2)),
            item => Assert.True(item.Family == EvidenceFamily.Links && item.LogOdds is > 0 and <= 0.8));

    private static ProviderLinks Links(ReferralNode node, long rings = 0) => new(0, [], node, rings);

    private static List<Evidence> Find(ProviderLinks links) => [.. ProviderCircle.Of(new ProviderStanding("id:P-1", new ProviderProfile(), null, links))];
}
