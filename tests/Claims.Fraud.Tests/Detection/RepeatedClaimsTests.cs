using Claims.Contracts;
using Claims.Fraud.Detection;
using Claims.Testing;

namespace Claims.Fraud.Tests.Detection;

public sealed class RepeatedClaimsTests
{
    [Fact]
    public void Content_that_came_under_another_number_is_a_duplicate_unless_it_voids()
    {
        var claim = Some.Claim();

        Assert.Equal("SAME_CONTENT", Assert.Single(RepeatedClaims.Of(Some.Accepted(claim, sameContentAs: "first"))).Code);
        Assert.Empty(RepeatedClaims.Of(Some.Accepted(claim with { Frequency = ClaimFrequency.Void }, sameContentAs: "first")));
    }

    [Theory]
    [InlineData(ClaimKind.Professional, 1)]
    [InlineData(ClaimKind.Dental, 1)]
    [InlineData(ClaimKind.Institutional, 0)]
    [InlineData(ClaimKind.Pharmacy, 0)]
    public void A_line_that_stands_twice_is_evidence_where_lines_are_not_listed_so_by_custom(ClaimKind kind, int expected)
    {
        var claim = Some.Claim(lines: [Some.Line(1), Some.Line(2)]) with { Kind = kind };

        var found = RepeatedClaims.Of(Some.Accepted(claim)).ToList();

        Assert.Equal(expected, found.Count);
        Assert.All(found, item => Assert.Equal(2, item.LineNumber));
    }

    [Fact]
    public void A_line_with_a_modifier_may_stand_twice() =>
        Assert.Empty(RepeatedClaims.Of(Some.Accepted(Some.Claim(lines: [Some.Line(1, modifiers: "59"), Some.Line(2, modifiers: "59")]))));
}
