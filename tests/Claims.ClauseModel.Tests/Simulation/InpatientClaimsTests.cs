using Claims.ClauseModel.Simulation;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Simulation;

public class InpatientClaimsTests
{
    private static readonly InpatientClaims Hospital = new(RealDistributions.Load());

    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Lines_add_up_to_the_total_and_begin_with_room_and_board()
    {
        var claims = Many(Day);

        Assert.All(claims, claim => Assert.Equal(claim.TotalCharge, claim.Lines.Sum(line => line.Charge)));
        Assert.All(claims, claim => Assert.True(claim.Lines[0] is { Code: "0120", UnitKind: UnitKind.Days }));
        Assert.All(claims, claim => Assert.All(claim.Lines, line => Assert.True(line.Charge > 0)));
        Assert.All(claims, claim => Assert.All(claim.Lines, line => Assert.InRange(line.To!.Value, claim.ServiceFrom!.Value, claim.ServiceTo!.Value)));
    }

    [Fact]
    public void Days_of_room_and_board_are_those_from_admission_to_discharge()
    {
        var claims = Many(Day);

        Assert.All(claims, claim => Assert.Equal(Math.Max(1, claim.DischargeDate!.Value.DayNumber - Day.DayNumber), claim.Lines[0].Units));
        Assert.All(claims, claim => Assert.All(claim.Procedures, procedure => Assert.InRange(procedure.Date!.Value, Day, claim.DischargeDate!.Value)));
    }

    [Theory]
    [InlineData("2015-09-30", CodeSystem.Icd9Cm, CodeSystem.Icd9Procedure)]
    [InlineData("2015-10-01", CodeSystem.Icd10Cm, CodeSystem.Icd10Pcs)]
    public void The_code_system_is_the_one_of_the_day(string admitted, CodeSystem diagnoses, CodeSystem procedures)
    {
        var claims = Many(DateOnly.Parse(admitted, System.Globalization.CultureInfo.InvariantCulture));

        Assert.All(claims, claim => Assert.All(claim.Diagnoses, diagnosis => Assert.Equal(diagnoses, diagnosis.System)));
        Assert.All(claims, claim => Assert.All(claim.Procedures, procedure => Assert.Equal(procedures, procedure.System)));
        Assert.Contains(claims, claim => claim.Procedures.Count > 0);
    }

    [Fact]
    public void No_diagnosis_stands_twice_and_the_first_is_the_principal_one()
    {
        var claims = Many(Day);

        Assert.All(claims, claim => Assert.Distinct(claim.Diagnoses.Select(diagnosis => diagnosis.Code)));
        Assert.All(claims, claim => Assert.Equal(1, Assert.Single(claim.Diagnoses, diagnosis => diagnosis.Kind == DiagnosisKind.Principal).Sequence));
        Assert.InRange(claims.Average(claim => claim.Diagnoses.Count), 4, 9);
    }

    [Fact]
    public void Only_surgery_bills_the_operating_room()
    {
        var surgical = Many(Day).Where(claim => claim.Lines.Any(line => line.Code == "0360")).ToList();

        Assert.InRange(surgical.Count, 30, 250);
        Assert.All(surgical, claim => Assert.False(claim.Procedures is [{ Code: "30233N1" or "5A1D70Z" or "B245ZZZ" }]));
    }

    [Fact]
    public void A_man_has_no_stay_of_a_woman()
    {
        var claims = Many(Day, Sex.Male);

        Assert.DoesNotContain(claims, claim => claim.Diagnoses.Any(diagnosis => diagnosis.Code is ['N', '7' or '8' or '9', ..] or ['O', ..]));
    }

    [Fact]
    public void The_same_seed_gives_the_same_claim() =>
        Assert.Equal(ClaimJson.ContentHash(Draw(new Random(4), Day)), ClaimJson.ContentHash(Draw(new Random(4), Day)));

    private static List<Claim> Many(DateOnly day, Sex sex = Sex.Female)
    {
        var random = new Random(11);
        return Enumerable.Range(0, 500).Select(_ => Draw(random, day, sex)).ToList();
    }

    private static Claim Draw(Random random, DateOnly day, Sex sex = Sex.Female) => Hospital.Draw(
        random,
        new ClaimKey("s", "1", 1),
        new PolicyReference { PolicyId = "p" },
        new Member { Id = "m", BirthDate = day.AddYears(-72), Sex = sex },
        new Provider { Id = "hospital" },
        day);
}
