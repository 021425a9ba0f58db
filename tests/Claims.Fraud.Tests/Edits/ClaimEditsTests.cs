using Claims.Contracts;
using Claims.Fraud.Detection;
using Claims.Fraud.Edits;
using Claims.Fraud.History;
using Claims.Testing;

namespace Claims.Fraud.Tests.Edits;

/// <summary>Edits of HCPCS level II codes; their values are made up.</summary>
public sealed class ClaimEditsTests
{
    private static readonly DayRange Quarter = new(new DateOnly(2026, 1, 1).DayNumber, new DateOnly(2026, 3, 31).DayNumber);

    private static readonly EditTables Tables = new(
        [
            new EditTableFile("units", EditKind.Units, ServiceSetting.Practitioner, new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), 3),
            new EditTableFile("pairs", EditKind.Pair, ServiceSetting.Practitioner, new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), 3),
        ],
        [Limit("A4253", 3, AdjudicationIndicator.Line), Limit("J1885", 8, AdjudicationIndicator.DayByClinic), Limit("G0101", 1, AdjudicationIndicator.DayByPolicy)],
        [Pair("G0463", "G0101", ModifierIndicator.NotAllowed), Pair("G0463", "G0102", ModifierIndicator.Allowed), Pair("G0463", "G0103", ModifierIndicator.NotApplicable)]);

    [Theory]
    [InlineData(3, EditOutcome.Passed)]
    [InlineData(4, EditOutcome.Broken)]
    public void A_line_limit_holds_for_each_line(int units, EditOutcome expected) =>
        Assert.Equal([expected, EditOutcome.Passed], Units(Some.Claim(lines: [Some.Line(1, "A4253", units), Some.Line(2, "A4253", 3)])));

    [Fact]
    public void A_limit_of_a_day_holds_for_all_its_lines() =>
        Assert.Equal([EditOutcome.Broken, EditOutcome.Broken, EditOutcome.Passed], Units(Some.Claim(lines:
        [
            Some.Line(1, "J1885", 5), Some.Line(2, "J1885", 4), Some.Line(3, "J1885", 8) with { From = Some.Day.AddDays(1) },
        ])));

    [Fact]
    public void A_limit_of_a_day_holds_over_claims_of_one_provider()
    {
        var claim = Some.Claim("C-2", lines: Some.Line(1, "J1885", 5));
        var earlier = Some.Claim("C-1", lines: Some.Line(1, "J1885", 4));

        Assert.Equal([EditOutcome.Broken], Units(claim, earlier));
        Assert.Equal([EditOutcome.Passed], Units(claim, earlier with { BillingProvider = Some.Provider("P-2") }));
        Assert.Equal([EditOutcome.Passed], Units(claim, earlier with { ServiceFrom = Some.Day.AddDays(1) }));
    }

    [Fact]
    public void Units_of_several_days_are_counted_by_day() =>
        Assert.Equal([EditOutcome.Passed], Units(Some.Claim(lines: Some.Line(1, "A4253", 12) with { From = Some.Day, To = Some.Day.AddDays(3) })));

    [Fact]
    public void What_no_table_speaks_for_never_passes()
    {
        Assert.Equal([EditOutcome.NotCovered], Units(Some.Claim(lines: Some.Line(1, "E0607"))));
        Assert.Equal([EditOutcome.NotCovered], Units(Some.Claim(day: new DateOnly(2026, 4, 1), lines: Some.Line(1, "A4253"))));
        Assert.Equal([EditOutcome.NotCovered], Units(Some.Claim(lines: Some.Line(1, "A4253") with { UnitKind = UnitKind.Minutes })));
        Assert.Equal([EditOutcome.NotCovered], Pairs(Some.Claim(lines: Some.Line(1, "E0607"))));
        Assert.Equal([EditOutcome.NotCovered], Pairs(Some.Claim(day: new DateOnly(2026, 4, 1), lines: Some.Line(1, "G0463"))));
        Assert.All(
            ClaimEdits.Of(Some.Claim(lines: Some.Line(1, "A4253")) with { Kind = ClaimKind.Dental }, [], Tables).Concat(ClaimEdits.Of(Some.Claim(), [], EditTables.None)),
            finding => Assert.Equal(EditOutcome.NotCovered, finding.Outcome));
    }

    [Theory]
    [InlineData("G0101", "", EditOutcome.Broken)]
    [InlineData("G0101", "59", EditOutcome.Broken)]
    [InlineData("G0102", "", EditOutcome.Broken)]
    [InlineData("G0102", "59", EditOutcome.Excused)]
    [InlineData("G0102", "XU", EditOutcome.Excused)]
    [InlineData("G0102", "LT", EditOutcome.Excused)]
    [InlineData("G0102", "GA", EditOutcome.Broken)]
    [InlineData("G0103", "", EditOutcome.Passed)]
    public void A_modifier_excuses_a_pair_only_where_its_indicator_allows_it(string code, string modifier, EditOutcome expected)
    {
        string[] modifiers = modifier.Length == 0 ? [] : [modifier];

        Assert.Equal([EditOutcome.Passed, expected], Pairs(Some.Claim(lines: [Some.Line(1, "G0463"), Some.Line(2, code, modifiers: modifiers)])));
    }

    [Fact]
    public void A_pair_over_two_claims_is_broken_whichever_comes_first()
    {
        var (column1, column2) = (Some.Claim("C-1", lines: Some.Line(1, "G0463")), Some.Claim("C-2", lines: Some.Line(1, "G0101")));

        Assert.Equal([EditOutcome.Broken], Pairs(column1, column2));
        Assert.Equal([EditOutcome.Broken], Pairs(column2, column1));
        Assert.Equal([EditOutcome.Passed], Pairs(column2, column1 with { ServiceFrom = Some.Day.AddDays(1) }));
    }

    [Fact]
    public void Only_broken_edits_are_evidence()
    {
        var findings = Enum.GetValues<EditOutcome>().Select(outcome => new EditFinding(EditKind.Pair, outcome, 1, "text", 2));

        Assert.Equal("EXCLUSIVE_SERVICES", Assert.Single(EditEvidence.Of(findings)).Code);
    }

    [Fact]
    public void A_void_bills_nothing() =>
        Assert.Empty(ClaimEdits.Of(Some.Claim(lines: Some.Line(1, "A4253", 9)) with { Frequency = ClaimFrequency.Void }, [], Tables));

    private static UnitLimit Limit(string code, decimal units, AdjudicationIndicator indicator) => new(code, ServiceSetting.Practitioner, units, indicator, "Clinical: Data", Quarter);

    private static CodePair Pair(string column1, string column2, ModifierIndicator modifier) => new(column1, column2, ServiceSetting.Practitioner, modifier, Quarter);

    private static IEnumerable<EditOutcome> Units(Claim claim, params Claim[] others) => Find(claim, EditKind.Units, others);

    private static IEnumerable<EditOutcome> Pairs(Claim claim, params Claim[] others) => Find(claim, EditKind.Pair, others);

    private static IEnumerable<EditOutcome> Find(Claim claim, EditKind kind, Claim[] others) =>
        ClaimEdits.Of(claim, [.. others.SelectMany(BilledLines.Of)], Tables).Where(finding => finding.Kind == kind).Select(finding => finding.Outcome);
}
