using Claims.Contracts;
using Claims.Fraud.Detection;
using Claims.Fraud.History;
using Claims.Testing;

namespace Claims.Fraud.Tests.Detection;

public sealed class SplitClaimsTests
{
    private static readonly Claim Whole = Of("W", 0, ("99213", 1), ("36415", 1), ("80053", 1));

    [Fact]
    public void Lines_of_an_earlier_claim_that_come_again_over_two_others_are_evidence()
    {
        var first = Of("A", 1, ("99213", 1));
        var last = Of("B", 2, ("36415", 1), ("80053", 1));

        Assert.Equal("SPLIT_CLAIM", Assert.Single(Find(last, Whole, first)).Code);
    }

    [Fact]
    public void So_is_the_whole_that_comes_after_its_parts() =>
        Assert.Equal("SPLIT_CLAIM", Assert.Single(Find(Whole, Of("A", 1, ("99213", 1)), Of("B", 2, ("36415", 1), ("80053", 1)))).Code);

    [Fact]
    public void And_units_that_are_parts_of_earlier_ones_on_one_day()
    {
        var found = Assert.Single(Find(Of("B", 0, ("97110", 3)), Of("W", 0, ("97110", 4)), Of("A", 0, ("97110", 1))));

        Assert.Equal(SplitClaims.SameDay, found.LogOdds);
    }

    [Fact]
    public void Units_of_one_service_on_several_days_merely_repeat() =>
        Assert.Empty(Find(Of("B", 2, ("97110", 2)), Of("W", 0, ("97110", 4)), Of("A", 1, ("97110", 2))));

    [Fact]
    public void Parts_that_leave_something_over_or_have_something_else_are_none()
    {
        Assert.Empty(Find(Of("B", 2, ("36415", 1)), Whole, Of("A", 1, ("99213", 1))));
        Assert.Empty(Find(Of("B", 2, ("36415", 1), ("80061", 1)), Whole, Of("A", 1, ("99213", 1), ("80053", 1))));
    }

    [Fact]
    public void A_course_of_treatment_is_none() => Assert.Empty(
        Find(Of("B", 2, ("36415", 1), ("80053", 1)), Whole, Of("A", 1, ("99213", 1)), Of("C", 3, ("99213", 1))));

    private static Claim Of(string number, int days, params (string Code, int Units)[] services) => Some.Claim(
        number, day: Some.Day.AddDays(days), lines: [.. services.Select((service, i) => Some.Line(i + 1, service.Code, service.Units))]);

    private static List<Evidence> Find(Claim claim, params Claim[] earlier) =>
        [.. SplitClaims.Of(claim, new ClaimHistory { Lines = [.. earlier.SelectMany(BilledLines.Of)] }, nearDays: 3)];
}
