using Claims.Contracts;
using Claims.Fraud.Detection;
using Claims.Fraud.History;
using Claims.Testing;

namespace Claims.Fraud.Tests.Detection;

public sealed class RepeatedServicesTests
{
    private static readonly Provider Other = Some.Provider("P-2");

    [Fact]
    public void The_same_line_under_another_number_is_a_duplicate()
    {
        var found = Assert.Single(Find(Some.Claim("C-2"), Some.Claim("C-1")));

        Assert.Equal(("DUPLICATE_LINE", RepeatedServices.IdenticalLine, 1), (found.Code, found.LogOdds, found.LineNumber));
    }

    [Fact]
    public void The_same_line_at_another_charge_is_still_a_duplicate() =>
        Assert.Equal("DUPLICATE_LINE", Assert.Single(Find(Some.Claim("C-2", charge: 180m), Some.Claim("C-1", charge: 120m))).Code);

    [Fact]
    public void Changed_units_on_one_day_are_weaker_evidence()
    {
        var found = Assert.Single(Find(Some.Claim("C-2", lines: Some.Line(units: 2)), Some.Claim("C-1")));

        Assert.Equal(("DUPLICATE_OTHER_UNITS", RepeatedServices.OtherUnits), (found.Code, found.LogOdds));
    }

    [Fact]
    public void Another_provider_on_one_day_is_weaker_evidence() =>
        Assert.Equal("DUPLICATE_OTHER_PROVIDER", Assert.Single(Find(Some.Claim("C-2", provider: Other), Some.Claim("C-1"))).Code);

    [Fact]
    public void A_facility_may_bill_what_the_professional_bills_too() =>
        Assert.Empty(Find(Some.Claim("C-2") with { Kind = ClaimKind.Institutional }, Some.Claim("C-1")));

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(-3, true)]
    [InlineData(-4, false)]
    public void A_single_copy_with_the_date_changed_is_weak_evidence_within_the_window(int days, bool isFound)
    {
        var found = Find(Some.Claim("C-2", day: Some.Day.AddDays(days)), Some.Claim("C-1"));

        Assert.Equal(isFound ? ["DUPLICATE_OTHER_DAY"] : [], found.Select(item => item.Code));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(30)]
    public void A_series_at_any_interval_is_no_duplicate(int interval)
    {
        Claim[] earlier = [.. Enumerable.Range(1, 8).Select(i => Some.Claim($"C-{i}", day: Some.Day.AddDays(-i * interval), lines: Some.Line(code: "97110", units: 2)))];

        var found = Find(Some.Claim("C-9", lines: Some.Line(code: "97110", units: 2)), earlier);

        Assert.True(found.Sum(item => item.LogOdds) <= RepeatedServices.OtherDay);
        Assert.DoesNotContain(found, item => item.Code == "DUPLICATE_LINE");
    }

    [Theory]
    [InlineData("76")]
    [InlineData("59")]
    [InlineData("XS")]
    public void A_modifier_that_states_a_repeat_is_believed_until_it_is_billed_twice(string modifier)
    {
        var repeat = Some.Claim("C-2", lines: Some.Line(modifiers: modifier));

        Assert.Empty(Find(repeat, Some.Claim("C-1")));
        Assert.Equal("REPEAT_STATED", Assert.Single(Find(repeat, Some.Claim("C-1", lines: Some.Line(modifiers: modifier)))).Code);
    }

    [Fact]
    public void Left_and_right_are_two_services() =>
        Assert.Empty(Find(Some.Claim("C-2", lines: Some.Line(modifiers: "LT")), Some.Claim("C-1", lines: Some.Line(modifiers: "RT"))));

    [Fact]
    public void Two_teeth_are_two_services() =>
        Assert.Empty(Find(Some.Claim("C-2", lines: Some.Line() with { Tooth = "3" }), Some.Claim("C-1", lines: Some.Line() with { Tooth = "4" })));

    [Fact]
    public void A_revenue_code_alone_repeats_only_at_the_same_charge()
    {
        var line = Some.Line(code: "0300") with { System = CodeSystem.Revenue };

        Assert.Empty(Find(Some.Claim("C-2", lines: line with { Charge = 10 }), Some.Claim("C-1", lines: line)));
        Assert.Single(Find(Some.Claim("C-2", lines: line), Some.Claim("C-1", lines: line)));
    }

    [Theory]
    [InlineData(CodeSystem.Snomed, 0, 0)]
    [InlineData(CodeSystem.Snomed, 12, 1)]
    [InlineData(CodeSystem.RxNorm, 0, 1)]
    [InlineData(CodeSystem.Ndc, 0, 1)]
    public void A_pharmacy_line_without_a_drug_repeats_only_at_the_same_charge(CodeSystem system, int charge, int expected)
    {
        var line = Some.Line(code: "860975", charge: charge) with { System = system };

        var found = Find(Some.Claim("C-2", lines: line) with { Kind = ClaimKind.Pharmacy }, Some.Claim("C-1", lines: line) with { Kind = ClaimKind.Pharmacy });

        Assert.Equal(expected, found.Count);
    }

    [Fact]
    public void A_void_repeats_nothing() => Assert.Empty(Find(Some.Claim("C-2") with { Frequency = ClaimFrequency.Void }, Some.Claim("C-1")));

    [Fact]
    public void Reasons_name_no_member() =>
        Assert.DoesNotContain(Find(Some.Claim("C-2"), Some.Claim("C-1")), item => item.Text.Contains("M-1", StringComparison.Ordinal));

    private static List<Evidence> Find(Claim claim, params Claim[] earlier) =>
        [.. RepeatedServices.Of(claim, new ClaimHistory { Lines = [.. earlier.SelectMany(BilledLines.Of)] }, nearDays: 3)];
}
