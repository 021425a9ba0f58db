using Claims.ClauseModel.Features;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Explanation;

public class ChangeSearchTests
{
    public static TheoryData<string, string> Changes => new()
    {
        { "units", "line 1: 2 units instead of 5" },
        { "units a day", "line 1: 1 unit instead of 5" },
        { "charge", "line 1: a charge of 80 instead of 100" },
        { "authorisation", "line 1: with a prior authorisation number" },
        { "modifier", "line 1: with modifier RR" },
        { "place", "line 1: place of service 12 instead of 11" },
        { "diagnosis", "line 1: a diagnosis G47 beside the others" },
        { "frequency", "line 2: on 2025-07-02, 30 days later" },
        { "companion", "without line 2" },
        { "filing", "filed by 2025-06-07" },
        { "cover", "a day of service of 2025-05-31, when the member was covered" },
        { "death", "a day of service of 2025-05-20, when the member was covered" },
        { "other payer", "with what the other payer paid" },
        { "age", "without line 1" },
        { "exclusion", "without line 1" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_nearest_change_meets_the_condition_and_clears_the_flag(string broken, string expected)
    {
        var (claim, policy) = Case(broken);

        var found = ByRule.Search(policy).Find(RelatedClaim.Of(claim, policy), Violations.Find(claim, policy));

        Assert.Equal(expected, found[0].Text);
        Assert.True(found[0].Clears);
        Assert.Equal(0, found[0].Risk);
    }

    [Fact]
    public void What_cannot_be_changed_is_said()
    {
        var (claim, policy) = Case("age");
        claim = claim with { Lines = [claim.Lines[0]] };

        var found = ByRule.Search(policy).Find(RelatedClaim.Of(claim, policy), Violations.Find(claim, policy));

        Assert.DoesNotContain(found, change => change.Clears);
        Assert.Contains(found, change => change is { Text: "line 1: the age on the day of service cannot be changed", ClauseId: "1.1", LineNumber: 1 });
        Assert.Contains(found, change => change.Text == "line 1 cannot be left out: the claim has no other");
    }

    [Fact]
    public void Where_no_single_change_is_enough_as_few_together_as_clear_the_flag_are_given()
    {
        var policy = Some.Policy(
            Some.Clause(conditions: new Condition.MaxUnitsPerLine(2)),
            Some.Clause(conditions: new Condition.PriorAuthorizationRequired()) with { Id = "1.2" });
        var claim = Some.Claim(Some.Line(units: 5));

        var found = ByRule.Search(policy).Find(RelatedClaim.Of(claim, policy), Violations.Find(claim, policy));

        Assert.Equal("line 1: 2 units instead of 5; and line 1: with a prior authorisation number", found[0].Text);
        Assert.True(found[0].Clears);
        Assert.All(found.Skip(1), change => Assert.False(change.Clears));
    }

    [Fact]
    public void A_line_that_breaks_no_condition_can_still_be_what_the_flag_hangs_on()
    {
        var policy = Some.Policy(Some.Clause());
        var claim = Some.Claim(Some.Line(), Some.Line(2, "E0601", units: 12));
        var search = new ClauseModel.Explanation.ChangeSearch(claims => [.. claims.Select(changed =>
            changed.Lines.Any(line => line.Units > 3) ? new ClauseModel.Explanation.ScoredChange(0.9, true) : new ClauseModel.Explanation.ScoredChange(0.1, false))]);

        var found = search.Find(RelatedClaim.Of(claim, policy), []);

        Assert.Equal(["line 2: 1 unit instead of 12", "without line 2"], found.Where(change => change.Clears).Select(change => change.Text));
        Assert.Equal(0.1, found[0].Risk);
    }

    private static (Claim Claim, Policy Policy) Case(string broken)
    {
        var other = Some.Line(2, "E0601");
        var claim = Some.Claim(Some.Line(), other);
        return broken switch
        {
            "units" => (Some.Claim(Some.Line(units: 5), other), Limit(new Condition.MaxUnitsPerLine(2))),
            "units a day" => (Some.Claim(Some.Line(units: 5), Some.Line(2, units: 2)), Limit(new Condition.MaxUnitsPerDay(3))),
            "charge" => (claim, Limit(new Condition.MaxChargePerLine(80))),
            "authorisation" => (claim, Limit(new Condition.PriorAuthorizationRequired())),
            "modifier" => (claim, Limit(new Condition.ModifierRequired(["RR", "NU"]))),
            "place" => (claim, Limit(new Condition.PlaceOfServiceIn(["12", "31"]))),
            "diagnosis" => (claim, Limit(new Condition.DiagnosisIn([new CodeRange("G47", "G47")]))),
            "frequency" => (Some.Claim(Some.Line(), Some.Line(2)), Limit(new Condition.MaxPerMonths(1, 1))),
            "companion" => (claim, Limit(new Condition.NotBilledWith([new CodeRange("E0601", "E0601")]))),
            "filing" => (claim, Everywhere(new Condition.FiledWithinDays(5))),
            "cover" => (claim with { Member = claim.Member with { CoverageEnd = new DateOnly(2025, 5, 31) } }, Everywhere(new Condition.MemberCovered())),
            "death" => (
                claim with { Member = claim.Member with { CoverageEnd = new DateOnly(2025, 5, 31), DeathDate = new DateOnly(2025, 5, 20) } },
                Everywhere(new Condition.MemberCovered())),
            "other payer" => (claim with { OtherPayers = [new OtherPayer { Responsibility = "P" }] }, Everywhere(new Condition.OtherPayerStated())),
            "age" => (claim, Limit(new Condition.AgeBetween(null, 18))),
            _ => (claim, Some.Policy(Some.Clause(ClauseKind.Exclusion, conditions: new Condition.NotCovered()))),
        };
    }

    private static Policy Limit(Condition condition) => Some.Policy(Some.Clause(conditions: condition));

    private static Policy Everywhere(Condition condition) => Some.Policy(Some.Clause(services: null, conditions: condition));
}
