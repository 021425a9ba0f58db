using Claims.Fraud.Detection;
using Claims.Fraud.Duplicates;

namespace Claims.Fraud.Tests.Detection;

public sealed class ClonedClaimsTests
{
    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    [InlineData(40, 1)]
    public void What_nobody_billed_before_is_evidence_from_seven_members_on(int members, int expected) =>
        Assert.Equal(expected, ClonedClaims.Of(new ClonedPattern(members, ["a"], 0, 0, 0)).Count());

    [Fact]
    public void More_members_are_stronger_evidence_up_to_a_bound()
    {
        int[] members = [7, 10, 15, 1_000];

        var weights = members.Select(count => Assert.Single(ClonedClaims.Of(new ClonedPattern(count, ["a"], 0, 0, 0))).LogOdds).ToList();

        Assert.Equal(weights.Order(), weights);
        Assert.Equal(ClonedClaims.Most, weights[^1]);
    }

    [Fact]
    public void What_the_provider_always_bills_so_often_is_no_evidence() =>
        Assert.Empty(ClonedClaims.Of(new ClonedPattern(15, ["a"], Before: 30, 0, 0)));

    [Fact]
    public void What_others_bill_so_often_is_no_evidence() =>
        Assert.Empty(ClonedClaims.Of(new ClonedPattern(15, ["a"], 0, OtherProviders: 4, OtherClaims: 150)));

    [Fact]
    public void A_claim_without_a_pattern_gives_none() => Assert.Empty(ClonedClaims.Of(null));
}
