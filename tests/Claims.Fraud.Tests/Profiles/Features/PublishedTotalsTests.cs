using System.Globalization;
using System.IO.Compression;

using Claims.Contracts;
using Claims.Fraud.Profiles;
using Claims.Fraud.Profiles.Features;
using Claims.Testing;

namespace Claims.Fraud.Tests.Profiles.Features;

/// <summary>
/// Real claims of the providers that bill hospital stays alone, against totals that others reckoned from them: features that share a name share its meaning.
/// </summary>
public sealed class PublishedTotalsTests
{
    private static readonly string[] s_exact =
    [
        "total_claims", "inpatient_claims", "outpatient_claims", "total_charge", "avg_charge", "std_charge", "max_charge", "unique_beneficiaries", "claims_per_bene",
        "pct_bene_multiclaim", "pct_deceased", "pct_male", "pct_weekend", "avg_diag_diversity", "avg_proc_diversity", "inpt_outpt_ratio",
    ];

    [Fact]
    public void Features_equal_published_totals_of_the_same_name()
    {
        var totals = Read("provider-features.csv.gz").Where(row => row["outpatient_claims"] == "0").ToList();
        var members = Read("beneficiaries.csv.gz").ToDictionary(row => row["BeneID"]);
        var claims = Read("inpatient-claims.csv.gz").ToLookup(row => row["Provider"]);

        Assert.Equal(398, totals.Count);
        foreach (var published in totals)
        {
            var profile = new ProviderProfile();
            foreach (var row in claims[published["Provider"]])
            {
                profile.Add(Claim(row, members[row["BeneID"]]), null);
            }

            var features = ProviderFeatures.Of(profile, null, null).ToDictionary(feature => feature.Name, feature => feature.Value);
            Assert.All(s_exact, name => Assert.Equal(Published(name), features[name]!.Value, 1e-6 * Math.Max(1, Published(name))));
            Assert.Equal(Published("median_charge"), features["median_charge"]!.Value, 0.008 * Published("median_charge"));

            // Published ages are in whole years on one day.
            Assert.Equal(Published("avg_age"), features["avg_age"]!.Value, 2.0);

            double Published(string name) => double.Parse(published[ProviderFeatures.PaidNames.GetValueOrDefault(name, name)], CultureInfo.InvariantCulture);
        }
    }

    private static Claim Claim(Dictionary<string, string> row, Dictionary<string, string> member)
    {
        var (admitted, discharged) = (Date(row["AdmissionDt"]), Date(row["DischargeDt"]));
        var paid = decimal.Parse(row["InscClaimAmtReimbursed"], CultureInfo.InvariantCulture);
        return Some.Claim(row["ClaimID"], paid, row["BeneID"], Date(row["ClaimStartDt"]), Some.Provider(row["Provider"], null, null)) with
        {
            Kind = ClaimKind.Institutional,
            AdmissionDate = admitted,
            DischargeDate = discharged,
            Member = new Member
            {
                Id = row["BeneID"], BirthDate = Date(member["DOB"]), DeathDate = Date(member["DOD"]), Sex = member["Gender"] == "1" ? Sex.Male : Sex.Female,
            },
            Diagnoses = [.. Codes(row, "ClmDiagnosisCode_").Select((code, i) => new Diagnosis(i + 1, code, CodeSystem.Icd9Cm, DiagnosisKind.Secondary))],
            Procedures = [.. Codes(row, "ClmProcedureCode_").Select((code, i) => new Procedure(i + 1, code, CodeSystem.Icd9Procedure, admitted))],
        };
    }

    private static IEnumerable<string> Codes(Dictionary<string, string> row, string prefix) =>
        row.Where(cell => cell.Key.StartsWith(prefix, StringComparison.Ordinal) && cell.Value.Length > 0).Select(cell => cell.Value);

    private static DateOnly? Date(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Read(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(PublicData.Path($"provider-fraud/{file}")), CompressionMode.Decompress));
        var names = reader.ReadLine()!.Split(',');
        var rows = new List<Dictionary<string, string>>();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second));
        }

        return rows;
    }
}
