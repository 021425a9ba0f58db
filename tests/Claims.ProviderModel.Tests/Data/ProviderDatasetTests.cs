using System.IO.Compression;
using Claims.ProviderModel.Data;

namespace Claims.ProviderModel.Tests.Data;

public sealed class ProviderDatasetTests : IDisposable
{
    private const string Claims = """
        Provider,ClaimID,BeneID,ClaimStartDt,ClaimEndDt,InscClaimAmtReimbursed,AdmissionDt,DischargeDt,ClmDiagnosisCode_1,ClmDiagnosisCode_2,ClmProcedureCode_1
        P2,C2,B1,2009-01-05,2009-01-06,100.5,,,4019,,
        P1,C3,B2,2009-02-01,2009-02-09,900,2009-02-02,2009-02-08,4019,25000,9904
        P1,C1,B1,2009-01-01,2009-01-01,50,,,,,
        """;

    private const string Members = """
        BeneID,DOB,ChronicCond_A,ChronicCond_B
        B1,1949-01-01,1,2
        """;

    private const string Totals = """
        Provider,total_reimb,other
        P1,950,
        P3,10,2
        """;

    private const string Labels = """
        Provider,PotentialFraud
        P1,Yes
        P2,0
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("providers-");

    [Fact]
    public void Files_are_joined_in_the_order_of_the_ids()
    {
        var dataset = ProviderDataset.Read(File("c.csv", Claims), File("m.csv", Members), File("t.csv", Totals), File("l.csv", Labels));

        Assert.Equal(["total_reimb", "other"], dataset.TotalNames);
        Assert.Equal(["P1", "P2", "P3"], dataset.Providers.Select(provider => provider.Id));
        Assert.Equal([true, false, null], dataset.Providers.Select(provider => provider.IsFraud));
        Assert.Equal([950, double.NaN], dataset.Providers[0].Totals);
        Assert.Equal([double.NaN, double.NaN], dataset.Providers[1].Totals);
        Assert.Equal(["C1", "C3"], dataset.Providers[0].Claims.Select(claim => claim.ClaimId));
        var stay = dataset.Providers[0].Claims[1];
        Assert.Equal((6, 900, 2, 1, null, null), (stay.Days, stay.Amount, stay.Diagnoses, stay.Procedures, stay.Age, stay.Conditions));
        var visit = dataset.Providers[0].Claims[0];
        Assert.Equal((0, 0, 1), (visit.Days, visit.Diagnoses, visit.Conditions));
        Assert.Equal(60, visit.Age!.Value, 1);
    }

    [Fact]
    public void A_packed_file_reads_as_the_plain_one()
    {
        var packed = Path.Combine(_folder.FullName, "c.csv.gz");
        using (var stream = new StreamWriter(new GZipStream(System.IO.File.Create(packed), CompressionLevel.Fastest)))
        {
            stream.Write(Claims);
        }

        var dataset = ProviderDataset.Read(packed, File("m.csv", Members), File("t.csv", Totals), File("l.csv", Labels));

        Assert.Equal(3, dataset.Providers.Sum(provider => provider.Claims.Count));
    }

    [Fact]
    public void Every_fault_is_named_with_its_line_and_column()
    {
        var faulty = """
            Provider,ClaimID,BeneID,ClaimStartDt,ClaimEndDt,InscClaimAmtReimbursed
            P1,C1,,2009-01-01,2009-01-01,50
            P1,C2,B1,01/02/2009,2009-01-01,much
            P1,C3,B1,2009-01-09,2009-01-01,1
            P1,C4,B1
            """;

        var exception = Assert.Throws<ProviderFileException>(
            () => ProviderDataset.Read(File("c.csv", faulty), File("m.csv", Members), File("t.csv", Totals), File("l.csv", Labels)));

        Assert.Equal(
            [
                "line 2: BeneID is empty", "line 3: ClaimStartDt is not a date as 2009-04-12", "line 3: InscClaimAmtReimbursed is not a number",
                "line 4: ClaimEndDt lies before the start", "line 5: has 3 values where the header has 6",
            ],
            exception.Faults);
    }

    [Fact]
    public void A_missing_column_a_missing_file_and_a_doubled_provider_are_named()
    {
        string[] good = [File("c.csv", Claims), File("m.csv", Members), File("t.csv", Totals), File("l.csv", Labels)];

        var column = Assert.Throws<ProviderFileException>(() => ProviderDataset.Read(good[0], good[1], good[2], File("x.csv", "Provider,Fraud\nP1,1\n")));
        var file = Assert.Throws<ProviderFileException>(() => ProviderDataset.Read(good[0], "nowhere.csv", good[2], good[3]));
        var doubled = Assert.Throws<ProviderFileException>(() => ProviderDataset.Read(good[0], good[1], good[2], File("d.csv", "Provider,PotentialFraud\nP1,1\nP1,maybe\n")));

        Assert.Equal(["line 1: there is no column PotentialFraud"], column.Faults);
        Assert.Equal(["there is no such file"], file.Faults);
        Assert.Equal(["line 3: PotentialFraud is none of 0, 1, No, Yes", "line 3: Provider is there twice"], doubled.Faults);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
