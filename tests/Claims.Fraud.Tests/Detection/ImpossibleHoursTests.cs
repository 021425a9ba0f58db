using Claims.Contracts;
using Claims.Fraud.Detection;
using Claims.Fraud.History;
using Claims.Testing;

namespace Claims.Fraud.Tests.Detection;

public sealed class ImpossibleHoursTests
{
    private static readonly Provider Therapist = new() { Npi = "1234567893", Id = "T-1" };

    [Theory]
    [InlineData(1_440, 0)]
    [InlineData(1_441, 1)]
    public void A_day_has_24_hours(long minutes, int expected)
    {
        var claim = Therapy(units: 4);

        var history = new ClaimHistory { RenderedDays = [new RenderedTime(Therapist.Npi!, Some.Day.DayNumber, minutes)] };

        Assert.Equal(expected, ImpossibleHours.Of(claim, history).Count());
    }

    [Fact]
    public void Another_day_of_the_same_person_is_not_this_claims_doing()
    {
        var history = new ClaimHistory { RenderedDays = [new RenderedTime(Therapist.Npi!, Some.Day.DayNumber + 1, 3_000)] };

        Assert.Empty(ImpossibleHours.Of(Therapy(units: 4), history));
    }

    [Fact]
    public void Time_is_minutes_or_quarter_hours_of_one_persons_day()
    {
        Assert.Equal(60, Assert.Single(RenderedTime.Of(Therapy(units: 4))).Minutes);
        Assert.Equal(50, Assert.Single(RenderedTime.Of(Of(Some.Line(code: "00100", units: 50) with { UnitKind = UnitKind.Minutes }))).Minutes);
    }

    [Theory]
    [InlineData("S9123", 2, 120)]
    [InlineData("G0108", 2, 60)]
    [InlineData("T1019", 2, 30)]
    public void Units_are_as_long_as_their_code_says(string code, int units, long minutes) =>
        Assert.Equal(minutes, Assert.Single(RenderedTime.Of(Of(Some.Line(code: code, units: units)))).Minutes);

    [Theory]
    [InlineData(96 * 3, 0)]
    [InlineData((96 * 3) + 1, 1)]
    public void Several_days_have_24_hours_each(int units, int expected) => Assert.Equal(
        expected,
        ImpossibleHours.Of(Of(Some.Line(code: "T1019", units: units) with { From = Some.Day, To = Some.Day.AddDays(2) }), ClaimHistory.Empty).Count());

    [Fact]
    public void What_the_data_does_not_support_is_no_time()
    {
        Assert.Empty(RenderedTime.Of(Of(Some.Line(code: "99213"))));
        Assert.Empty(RenderedTime.Of(Therapy(units: 4) with { RenderingProvider = null }));
        Assert.Empty(RenderedTime.Of(Of(Some.Line(code: "97110", units: 400) with { From = Some.Day, To = Some.Day.AddDays(9) })));
        Assert.Empty(RenderedTime.Of(Of(Some.Line(code: "00100", units: 50, modifiers: "QK") with { UnitKind = UnitKind.Minutes })));
        Assert.Empty(RenderedTime.Of(Therapy(units: 4) with { Frequency = ClaimFrequency.Replacement }));
    }

    private static Claim Therapy(decimal units) => Of(Some.Line(code: "97110", units: units));

    private static Claim Of(ServiceLine line) => Some.Claim(lines: line) with { RenderingProvider = Therapist };
}
