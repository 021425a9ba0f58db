using System.Globalization;
using System.Text.Json;

using Claims.ClauseModel.Simulation;
using Claims.ClauseModel.Simulation.Distributions;
using Claims.ClauseModel.Tests.Simulation.Distributions;
using Claims.Codes;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Simulation;

public class RealDistributionsTests
{
    private const int DrawsOfEach = 20_000;

    private static readonly RealDistributions Real = RealDistributions.Load();

    private static readonly IReadOnlyDictionary<string, BackOffTable> Inpatient = TableSet.BackOffTables(TableSet.Shipped()[TableNames.Inpatient]);

    private static readonly IReadOnlyDictionary<string, BackOffTable> Encounters = TableSet.BackOffTables(TableSet.Shipped()[TableNames.Encounters]);

    [Fact]
    public void Ages_and_sexes_of_visits_agree_with_the_table()
    {
        var drawn = Draws.Count(DrawsOfEach, random => Real.Person(random, ClaimKind.Professional) is var (age, sex) ? PersonCell.Of(age, sex) : "");

        Draws.AssertAgrees(Shares(Encounters[TableNames.Person], Populations.Encounter), drawn);
    }

    [Fact]
    public void Months_and_weekdays_of_admission_agree_with_the_table()
    {
        var months = Draws.Count(DrawsOfEach, random => Real.Month(random, ClaimKind.Institutional).ToString(CultureInfo.InvariantCulture));
        var weekdays = Draws.Count(DrawsOfEach, random => ((int)Real.Weekday(random, ClaimKind.Institutional)).ToString(CultureInfo.InvariantCulture));

        Draws.AssertAgrees(Shares(Inpatient[TableNames.Month], BackOffTable.All), months);
        Draws.AssertAgrees(Shares(Inpatient[TableNames.Weekday], BackOffTable.All), weekdays);
    }

    [Fact]
    public void States_agree_with_the_table()
    {
        var drawn = Draws.Count(DrawsOfEach, Real.State);

        Draws.AssertAgrees(Shares(Inpatient[TableNames.State], BackOffTable.All), drawn);
    }

    [Fact]
    public void Groups_of_hospital_stays_agree_with_the_table()
    {
        var amounts = TableSet.Amounts(TableSet.Shipped()[TableNames.InpatientAmounts]);

        var drawn = Draws.Count(DrawsOfEach, random => Real.InpatientStay(random).DiagnosisRelatedGroup);

        Draws.AssertAgrees(amounts.ToDictionary(group => group.Of, group => group.Claims / (double)amounts.Sum(other => other.Claims)), drawn);
    }

    /// <summary>Kolmogorov and Smirnov's test at level 0.001 of the logarithms, standardised by group; beyond three deviations draws are cut.</summary>
    [Fact]
    public void Charges_of_a_stay_are_log_normal_around_the_median_of_its_group()
    {
        var amounts = TableSet.Amounts(TableSet.Shipped()[TableNames.InpatientAmounts]).ToDictionary(group => group.Of, StringComparer.Ordinal);
        var random = new Random(7);

        var deviations = Enumerable.Range(0, 5_000).Select(_ => Real.InpatientStay(random))
            .Select(stay => Math.Log((double)stay.Charge / amounts[stay.DiagnosisRelatedGroup].Median) / amounts[stay.DiagnosisRelatedGroup].Spread)
            .Order().ToList();

        var distance = deviations
            .Select((value, i) => (Cdf: NormalCdf(value), Rank: i))
            .Max(at => Math.Max(at.Cdf - (at.Rank / 5_000.0), ((at.Rank + 1) / 5_000.0) - at.Cdf));
        Assert.InRange(distance, 0, 1.95 / Math.Sqrt(5_000));
    }

    [Fact]
    public void Numbers_of_claims_of_one_person_agree_with_the_table()
    {
        var drawn = Draws.Count(DrawsOfEach, random => Bucket.Of(Real.HistoryGaps(random, ClaimKind.Institutional).Count + 1));

        Draws.AssertAgrees(Shares(Inpatient[TableNames.ClaimsOfPerson], BackOffTable.All), drawn);
    }

    [Fact]
    public void Kinds_of_encounter_agree_with_the_table()
    {
        var drawn = Draws.Count(DrawsOfEach, random => Real.Visit(random, ClaimKind.Pharmacy).Services[0].Code);

        var shares = Shares(Encounters[TableNames.Encounter], Populations.Pharmacy);
        Draws.AssertAgrees(shares.ToDictionary(cell => SyntheaCode.Parse(cell.Key).Code, cell => cell.Value), drawn);
    }

    [Fact]
    public void No_stay_has_a_diagnosis_that_its_patient_cannot_have_or_has_twice()
    {
        var random = new Random(8);

        var stays = Enumerable.Range(0, 5_000).Select(_ => Real.InpatientStay(random)).ToList();

        Assert.All(stays, stay => Assert.All(stay.Secondary.Append(stay.Principal), code => Assert.True(DiagnosisSex.Fits(code, stay.Sex), code)));
        Assert.All(stays, stay => Assert.Distinct(stay.Secondary.Append(stay.Principal)));
        Assert.All(stays, stay => Assert.InRange(stay.Age, 20, 104));
    }

    [Fact]
    public void Nearly_all_codes_of_stays_stand_in_the_published_tables()
    {
        var codes = CodeCatalogue.Load();
        var random = new Random(9);

        var stays = Enumerable.Range(0, 5_000).Select(_ => Real.InpatientStay(random)).ToList();

        var diagnoses = stays.SelectMany(stay => stay.Secondary.Append(stay.Principal)).ToList();
        var procedures = stays.SelectMany(stay => stay.Procedures).ToList();
        Assert.InRange(diagnoses.Count(code => !codes.Exists(CodeSystem.Icd9Cm, code, null)), 0, diagnoses.Count / 100);
        Assert.InRange(procedures.Count(code => !codes.Exists(CodeSystem.Icd9Procedure, code, null)), 0, procedures.Count / 100);
    }

    [Fact]
    public void The_same_seed_draws_the_same_stay_and_visit()
    {
        Assert.Equal(Text(new Random(3)), Text(new Random(3)));

        static string Text(Random random) =>
            JsonSerializer.Serialize(Real.InpatientStay(random)) + JsonSerializer.Serialize(Real.Visit(random, ClaimKind.Professional));
    }

    [Fact]
    public void Tables_built_from_nothing_are_the_shipped_ones()
    {
        var built = RealDistributions.Build(null, null);

        Assert.Equal(Real.InpatientStay(new Random(5)).DiagnosisRelatedGroup, built.InpatientStay(new Random(5)).DiagnosisRelatedGroup);
        Assert.Equal(Real.ChargeSpread(ClaimKind.Professional), built.ChargeSpread(ClaimKind.Professional));
    }

    private static Dictionary<string, double> Shares(BackOffTable table, string key) =>
        table.Rows.Single(row => row.Key == key).Cells.ToDictionary(cell => cell.Value, cell => table.Share(key, cell.Value), StringComparer.Ordinal);

    /// <summary>Abramowitz and Stegun 7.1.26; its error of 1.5e-7 does not matter here.</summary>
    private static double NormalCdf(double x)
    {
        var t = 1 / (1 + (0.3275911 * Math.Abs(x) / Math.Sqrt(2)));
        var tail = ((((((((1.061405429 * t) - 1.453152027) * t) + 1.421413741) * t) - 0.284496736) * t) + 0.254829592) * t * Math.Exp(-x * x / 2);
        return x < 0 ? tail / 2 : 1 - (tail / 2);
    }
}
