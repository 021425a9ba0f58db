using Claims.Contracts;
using Claims.Fraud.Detection;
using Claims.Testing;

namespace Claims.Fraud.Tests.Detection;

public sealed class ImpossibleDatesTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    public void A_service_is_possible_from_the_day_of_birth(int days, int expected) =>
        Expect("SERVICE_BEFORE_BIRTH", expected, Of(member => member with { BirthDate = Some.Day.AddDays(-days) }));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public void A_service_is_possible_until_the_day_of_death(int days, int expected) =>
        Expect("SERVICE_AFTER_DEATH", expected, Of(member => member with { DeathDate = Some.Day.AddDays(-days) }));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 5, 1)]
    [InlineData(-5, -1, 1)]
    public void Coverage_holds_on_its_first_and_last_day(int start, int end, int expected) =>
        Expect("SERVICE_OUTSIDE_COVERAGE", expected, Of(member => member with { CoverageStart = Some.Day.AddDays(start), CoverageEnd = Some.Day.AddDays(end) }));

    [Fact]
    public void A_member_without_dates_gives_no_evidence() => Assert.Empty(ImpossibleDates.Of(Of(member => member with { BirthDate = null })));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    public void Discharge_is_not_before_admission(int days, int expected) => Expect(
        "DISCHARGE_BEFORE_ADMISSION", expected, Some.Claim() with { AdmissionDate = Some.Day, DischargeDate = Some.Day.AddDays(days) });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    public void A_service_does_not_end_before_it_starts(int days, int expected) => Expect(
        "SERVICE_ENDS_BEFORE_START", expected, Some.Claim(lines: Some.Line() with { From = Some.Day, To = Some.Day.AddDays(days) }));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 1)]
    public void A_service_that_ends_after_death_or_coverage_runs_past_it(int days, int expected)
    {
        var claim = Some.Claim(lines: Some.Line() with { From = Some.Day, To = Some.Day.AddDays(days) });

        Expect("SERVICE_RUNS_PAST_DEATH", expected, claim with { Member = claim.Member with { DeathDate = Some.Day } });
        Expect("SERVICE_RUNS_PAST_COVERAGE", expected, claim with { Member = claim.Member with { CoverageEnd = Some.Day } });
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 1)]
    public void A_claim_is_made_on_the_day_of_service_or_later(int days, int expected) =>
        Expect("FILED_BEFORE_SERVICE", expected, Some.Claim() with { SubmittedOn = Some.Day.AddDays(days) });

    [Theory]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    public void No_more_days_are_billed_than_lie_between_the_dates(int units, int expected) =>
        Expect("MORE_DAYS_THAN_DATES", expected, Some.Claim(lines: Some.Line(units: units) with { UnitKind = UnitKind.Days, From = Some.Day, To = Some.Day.AddDays(4) }));

    [Theory]
    [InlineData(-3, 0)]
    [InlineData(-4, 1)]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    public void A_procedure_is_done_during_the_stay_or_shortly_before(int days, int expected) => Expect("PROCEDURE_OUTSIDE_STAY", expected, Some.Claim() with
    {
        Kind = ClaimKind.Institutional,
        AdmissionDate = Some.Day,
        DischargeDate = Some.Day.AddDays(5),
        Procedures = [new Procedure(1, "0DTJ4ZZ", CodeSystem.Icd10Pcs, Some.Day.AddDays(days))],
    });

    private static Claim Of(Func<Member, Member> change)
    {
        var claim = Some.Claim();
        return claim with { Member = change(claim.Member) };
    }

    private static void Expect(string code, int expected, Claim claim) =>
        Assert.Equal(Enumerable.Repeat(code, expected), ImpossibleDates.Of(claim).Select(item => item.Code));
}
