using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Relations;

public class ConditionTests
{
    [Theory]
    [InlineData(45, null, Outcome.Met)]
    [InlineData(46, null, Outcome.Broken)]
    [InlineData(null, 45, Outcome.Met)]
    [InlineData(null, 44, Outcome.Broken)]
    public void Age_is_counted_in_whole_years_with_both_ends_included(int? min, int? max, Outcome expected) =>
        Assert.Equal(expected, Judge(new Condition.AgeBetween(min, max)));

    [Fact]
    public void Age_without_a_birth_date_is_unknown()
    {
        var claim = Some.Claim() with { Member = new Member { Id = "m" } };

        Assert.Equal(Outcome.Unknown, Judge(new Condition.AgeBetween(18, null), claim));
        Assert.Equal(Outcome.Unknown, Judge(new Condition.SexIs(Sex.Male), claim));
        Assert.Equal(Outcome.Unknown, Judge(new Condition.MemberCovered(), claim));
    }

    [Theory]
    [InlineData(2, Outcome.Met)]
    [InlineData(3, Outcome.Broken)]
    public void Units_over_the_limit_of_a_line_break_it(int units, Outcome expected) =>
        Assert.Equal(expected, Judge(new Condition.MaxUnitsPerLine(2), Some.Claim(Some.Line(units: units))));

    [Theory]
    [InlineData(1, Outcome.Met)]
    [InlineData(2, Outcome.Broken)]
    public void Units_of_one_day_add_up_over_lines(int unitsOnSecondLine, Outcome expected)
    {
        var claim = Some.Claim(Some.Line(1), Some.Line(2, units: unitsOnSecondLine), Some.Line(3, units: 9, day: Some.Day.AddDays(1)));

        Assert.Equal(expected, Judge(new Condition.MaxUnitsPerDay(2), claim));
    }

    [Fact]
    public void The_line_that_goes_over_a_frequency_breaks_it_and_history_counts()
    {
        var claim = Some.Claim(Some.Line(1), Some.Line(2, day: Some.Day.AddDays(30)));
        var twice = Some.Clause(conditions: new Condition.MaxPerMonths(1, 12));

        Assert.Equal(Outcome.Met, Judge(twice, claim, claim.Lines[0]));
        Assert.Equal(Outcome.Broken, Judge(twice, claim, claim.Lines[1]));
        Assert.Equal(Outcome.Broken, Judge(twice, claim, claim.Lines[0], new PriorService("99213", Some.Day.AddMonths(-12).AddDays(1))));
        Assert.Equal(Outcome.Met, Judge(twice, claim, claim.Lines[0], new PriorService("99213", Some.Day.AddMonths(-12))));
    }

    [Theory]
    [InlineData("", Outcome.Broken)]
    [InlineData(null, Outcome.Broken)]
    [InlineData("A1", Outcome.Met)]
    public void A_prior_authorization_must_have_a_number(string? number, Outcome expected) =>
        Assert.Equal(expected, Judge(new Condition.PriorAuthorizationRequired(), Some.Claim() with { PriorAuthorization = number }));

    [Fact]
    public void A_diagnosis_of_the_line_must_support_it()
    {
        Assert.Equal(Outcome.Met, Judge(new Condition.DiagnosisIn([new CodeRange("E08", "E13")])));
        Assert.Equal(Outcome.Broken, Judge(new Condition.DiagnosisIn([new CodeRange("I10", "I15")])));
        Assert.Equal(
            Outcome.Unknown,
            Judge(new Condition.DiagnosisIn([new CodeRange("I10", "I15")]), Some.Claim() with { Diagnoses = [new Diagnosis(1, "25000", CodeSystem.Icd9Cm, DiagnosisKind.Principal)] }));
    }

    [Theory]
    [InlineData("59", Outcome.Met)]
    [InlineData("LT", Outcome.Broken)]
    public void Services_that_exclude_each_other_may_stand_together_when_distinct(string modifier, Outcome expected)
    {
        var claim = Some.Claim(Some.Line(1) with { Modifiers = [modifier] }, Some.Line(2, code: "99214"));

        Assert.Equal(expected, Judge(new Condition.NotBilledWith([new CodeRange("99214", "99214")]), claim));
    }

    [Theory]
    [InlineData(365, Outcome.Met)]
    [InlineData(366, Outcome.Broken)]
    public void Late_filing_is_counted_from_the_last_day_of_service(int days, Outcome expected) =>
        Assert.Equal(expected, Judge(new Condition.FiledWithinDays(365), Some.Claim() with { SubmittedOn = Some.Day.AddDays(days) }));

    [Theory]
    [InlineData(0, Outcome.Met)]
    [InlineData(-1, Outcome.Broken)]
    public void A_service_after_death_is_not_covered(int deathAfterService, Outcome expected)
    {
        var claim = Some.Claim();

        Assert.Equal(expected, Judge(new Condition.MemberCovered(), claim with { Member = claim.Member with { DeathDate = Some.Day.AddDays(deathAfterService) } }));
    }

    [Fact]
    public void What_a_primary_payer_paid_must_be_stated()
    {
        var primary = new OtherPayer { Responsibility = "P" };

        Assert.Equal(Outcome.NotApplicable, Judge(new Condition.OtherPayerStated()));
        Assert.Equal(Outcome.Broken, Judge(new Condition.OtherPayerStated(), Some.Claim() with { OtherPayers = [primary] }));
        Assert.Equal(Outcome.Met, Judge(new Condition.OtherPayerStated(), Some.Claim() with { OtherPayers = [primary with { Paid = 0m }] }));
    }

    [Fact]
    public void Codes_of_another_system_are_out_of_scope()
    {
        var clause = Some.Clause(ClauseKind.Exclusion, "99213", new Condition.NotCovered());
        var snomed = Some.Claim(Some.Line(code: "99213", system: CodeSystem.Snomed));

        Assert.Equal(Outcome.NotApplicable, Judge(clause, snomed, snomed.Lines[0]));
    }

    [Fact]
    public void A_universal_exclusion_forbids_nothing_by_rule()
    {
        var claim = Some.Claim();

        Assert.Empty(Violations.Find(claim, Some.Policy(Some.Clause(ClauseKind.Exclusion, null, new Condition.NotCovered()))));
    }

    [Fact]
    public void What_concerns_the_whole_claim_is_said_once()
    {
        var claim = Some.Claim(Some.Line(1), Some.Line(2)) with { SubmittedOn = Some.Day.AddDays(400) };

        var violation = Assert.Single(Violations.Find(claim, Some.Policy(Some.Clause(ClauseKind.TimelyFiling, null, new Condition.FiledWithinDays(365)))));

        Assert.Null(violation.LineNumber);
        Assert.Equal(("filed within 365 days", "400 days"), (violation.Expected, violation.Actual));
    }

    private static Outcome Judge(Condition condition, Claim? claim = null)
    {
        claim ??= Some.Claim();
        var universal = condition is Condition.MemberCovered or Condition.FiledWithinDays or Condition.OtherPayerStated;
        return Judge(Some.Clause(services: universal ? null : "99213", conditions: condition), claim, claim.Lines[0]);
    }

    private static Outcome Judge(Clause clause, Claim claim, ServiceLine line, params PriorService[] history) =>
        ClauseRelations.Evaluate(claim, line, clause, Some.Policy(clause), history).Conditions.Single().Outcome;
}
