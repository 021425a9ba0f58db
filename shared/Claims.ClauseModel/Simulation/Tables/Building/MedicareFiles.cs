using System.Globalization;

using Claims.Contracts;

using CsvHelper;

namespace Claims.ClauseModel.Simulation.Tables.Building;

/// <summary>
/// Reads CMS's 2008-2010 Data Entrepreneurs' Synthetic Public Use File: inpatient claims and the beneficiaries of 2008 (field names as in its
/// codebook). Second segments and claims without a group or a principal diagnosis are left out.
/// </summary>
internal static class MedicareFiles
{
    /// <summary>The only column of procedures that is read: the file's further ones hold mostly diagnoses.</summary>
    private const string PrincipalProcedure = "ICD9_PRCDR_CD_1";

    /// <summary>Columns of diagnoses after the principal one.</summary>
    private const int LastDiagnosis = 10;

    /// <summary>What a primary payer and the beneficiary (deductible, coinsurance) pay beside Medicare.</summary>
    private static readonly string[] OthersPaid = ["NCH_PRMRY_PYR_CLM_PD_AMT", "NCH_BENE_IP_DDCTBL_AMT", "NCH_BENE_PTA_COINSRNC_LBLTY_AM"];

    public static IReadOnlyList<MedicareStay> Read(string directory)
    {
        var people = People(directory);
        using var reader = GzipText.Open(directory, "*Inpatient_Claims*.csv");
        using var csv = CsvReader.Create(reader);
        var stays = new List<MedicareStay>();
        while (csv.Read())
        {
            if (csv.GetString("SEGMENT") == "1"
                && int.TryParse(csv.GetString("CLM_DRG_CD"), NumberStyles.None, CultureInfo.InvariantCulture, out var group)
                && group > 0
                && csv.GetString("ICD9_DGNS_CD_1") is { Length: > 0 } principal
                && people.TryGetValue(csv.GetString("DESYNPUF_ID"), out var person))
            {
                stays.Add(Stay(csv, group, principal, person));
            }
        }

        return stays;
    }

    private static MedicareStay Stay(CsvReader csv, int group, string principal, (DateOnly Birth, Sex Sex, string State) person)
    {
        var admitted = Day(csv.GetString("CLM_ADMSN_DT"));
        var secondary = Enumerable.Range(2, LastDiagnosis - 1)
            .Select(i => csv.GetString(string.Create(CultureInfo.InvariantCulture, $"ICD9_DGNS_CD_{i}")))
            .Where(code => code.Length > 0)
            .ToList();
        var paid = Money(csv, "CLM_PMT_AMT");
        return new MedicareStay(
            csv.GetString("DESYNPUF_ID"),
            person.Sex,
            AgeOn(admitted, person.Birth),
            person.State,
            group,
            principal,
            secondary,
            csv.GetString(PrincipalProcedure),
            admitted,
            Day(csv.GetString("NCH_BENE_DSCHRG_DT")),
            paid <= 0 ? 0 : paid + OthersPaid.Sum(field => Money(csv, field)));
    }

    private static Dictionary<string, (DateOnly Birth, Sex Sex, string State)> People(string directory)
    {
        using var reader = GzipText.Open(directory, "*Beneficiary_Summary*.csv");
        using var csv = CsvReader.Create(reader);
        var people = new Dictionary<string, (DateOnly, Sex, string)>(StringComparer.Ordinal);
        while (csv.Read())
        {
            people[csv.GetString("DESYNPUF_ID")] = (
                Day(csv.GetString("BENE_BIRTH_DT")),
                csv.GetString("BENE_SEX_IDENT_CD") == "2" ? Sex.Female : Sex.Male,
                StateCodes.Of(csv.GetString("SP_STATE_CODE")));
        }

        return people;
    }

    private static int AgeOn(DateOnly day, DateOnly birth) => day.Year - birth.Year - (day.DayOfYear < birth.DayOfYear ? 1 : 0);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture);

    private static decimal Money(CsvReader csv, string field) =>
        decimal.TryParse(csv.GetString(field), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : 0;
}
