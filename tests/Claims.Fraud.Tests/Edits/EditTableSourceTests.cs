using System.IO.Compression;
using System.Text;

using Claims.Fraud.Edits;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Claims.Fraud.Tests.Edits;

/// <summary>Tables of HCPCS level II codes only; their values are made up.</summary>
public sealed class EditTableSourceTests : IDisposable
{
    private const string Units = "mue-practitioner_2026-01-01_2026-03-31.csv";
    private const string Pairs = "ptp-practitioner_2026-01-01_2026-03-31.csv";

    private static readonly int Day = new DateOnly(2026, 2, 10).DayNumber;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-edits");

    [Fact]
    public void Our_own_short_columns_are_read()
    {
        Write(Units, "code,units,indicator,rationale\nA4253,3,2,Policy\n");
        Write(Pairs, "column1,column2,effective,deletion,modifier\nG0463,G0101,2020-01-01,,1\n");

        var tables = Read().Tables;

        Assert.Equal((3m, AdjudicationIndicator.DayByPolicy, "Policy"), tables.Limit("A4253", ServiceSetting.Practitioner, Day) is { } limit ? (limit.Units, limit.Indicator, limit.Rationale) : default);
        Assert.Equal(ModifierIndicator.Allowed, tables.Pair("G0463", "G0101", ServiceSetting.Practitioner, Day)?.Modifier);
        Assert.Null(tables.Pair("G0101", "G0463", ServiceSetting.Practitioner, Day));
    }

    [Fact]
    public void Files_as_CMS_publishes_them_are_read()
    {
        Write(
            "MCR_MUE_DMESupplierServices_Eff_01-01-2026.csv",
            "\"A notice, over\nlines\",,,\n\"HCPCS/\nCPT Code\",DME Supplier Services MUE Values,MUE Adjudication Indicator,MUE Rationale\nA4253,6,3 Date of Service Edit: Clinical,Clinical: Data\n");
        Write(
            "ccipra-v320r0-f1.txt",
            "Column1/Column2 Edits\t\t\t\t\t\t\nColumn 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\n\t\tprior to 1996\tDate\tDate\t0=not allowed\t\nG0463\tG0101\t*\t19960101\t*\t0\tMisuse\nG0463\tG0102\t\t20200101\t20200101\t9\tMisuse\n");

        var status = Read();

        Assert.Empty(status.Faults);
        Assert.Equal(6, status.Tables.Limit("A4253", ServiceSetting.DmeSupplier, Day)!.Units);
        Assert.Null(status.Tables.Limit("A4253", ServiceSetting.DmeSupplier, new DateOnly(2026, 4, 1).DayNumber));
        Assert.Equal(ModifierIndicator.NotAllowed, status.Tables.Pair("G0463", "G0101", ServiceSetting.Practitioner, Day)?.Modifier);
        Assert.Null(status.Tables.Pair("G0463", "G0102", ServiceSetting.Practitioner, new DateOnly(2020, 1, 1).DayNumber));
        Assert.False(status.Tables.HasPairs("G0463", ServiceSetting.Practitioner, new DateOnly(2026, 4, 1).DayNumber));
    }

    [Theory]
    [InlineData("MCR_MUE_PractitionerServices_Eff_10-01-2026.csv", "Practitioner Services", ServiceSetting.Practitioner)]
    [InlineData("MCR_MUE_OutpatientHospitalServices_Eff_10-01-2026.csv", "Outpatient Hospital Services", ServiceSetting.OutpatientHospital)]
    [InlineData("MCR_MUE_DMESupplierServices_Eff_10-01-2026.csv", "DME Supplier Services", ServiceSetting.DmeSupplier)]
    public void A_published_unit_table_is_read_for_its_setting_and_quarter(string name, string title, ServiceSetting setting)
    {
        Zipped("2026-q4-mue-table.zip", name, $"\"Codes \u00ae of a made-up notice.\r\n\r\nIt goes on.\",,,\r\n\"HCPCS/\r\nCPT Code\",{title} MUE Values,MUE Adjudication Indicator,MUE Rationale\r\n"
            + "A4253,0,1 Line Edit,CMS Policy\r\nE0607,2,2 Date of Service Edit: Policy,\"Nature of Equipment, made up\"\r\n");

        var status = Read();

        Assert.Empty(status.Faults);
        Assert.Equal(("2026-q4-mue-table.zip/" + name, 2, new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)), Assert.Single(status.Tables.Files) is var file ? (file.Name, file.Rows, file.From, file.To) : default);
        var day = new DateOnly(2026, 12, 31).DayNumber;
        Assert.Equal((0, AdjudicationIndicator.Line), status.Tables.Limit("A4253", setting, day) is { } line ? (line.Units, line.Indicator) : default);
        Assert.Equal("Nature of Equipment, made up", status.Tables.Limit("E0607", setting, day)!.Rationale);
        Assert.Null(status.Tables.Limit("E0607", setting, day + 1));
    }

    [Theory]
    [InlineData("ccipra-v323r0-f1.TXT", ServiceSetting.Practitioner)]
    [InlineData("ccioph-v323r0-f4.txt", ServiceSetting.OutpatientHospital)]
    public void A_published_pair_table_is_read_with_each_span_of_days_of_a_pair(string name, ServiceSetting setting)
    {
        Zipped("2026q4-ptp-edits.zip", name, "Codes \u00ae of a made-up notice.\t\t\t\t\t\t\r\nColumn1/Column2 Edits\t\t\t\t\t\t\r\nColumn 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r\n"
            + "\t\tprior to 1996\tDate\tDate\t0=not allowed\t\r\n\t\t\t\t*=no data\t1=allowed\t\r\n\t\t\t\t\t9=not applicable\t\r\n"
            + "G0463\tG0101\t \t20200101\t*\t1\t\"Open quote\r\nG0463\tG0101\t*\t19960101\t20081231\t0\tStandards\r\nG0463\tG0102\t \t20200101\t20200101\t9\tStandards\r\n");

        var status = Read();

        Assert.Empty(status.Faults);
        Assert.Equal(3, Assert.Single(status.Tables.Files).Rows);
        Assert.Equal(ModifierIndicator.NotAllowed, On(2008, 12, 31));
        Assert.Null(On(2009, 1, 1));
        Assert.Equal(ModifierIndicator.Allowed, On(2026, 12, 31));
        Assert.Null(On(2027, 1, 1));
        Assert.Null(status.Tables.Pair("G0463", "G0102", setting, new DateOnly(2020, 1, 1).DayNumber));
        ModifierIndicator? On(int year, int month, int day) => status.Tables.Pair("G0463", "G0101", setting, new DateOnly(year, month, day).DayNumber)?.Modifier;
    }

    [Fact]
    public void A_pair_that_the_next_version_deletes_ends_there()
    {
        const string header = "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\n";
        Write("ccipra-v320r0-f1.txt", header + "G0463\tG0101\t\t20200101\t*\t1\tMade up\n");
        Write("ccipra-v321r0-f1.txt", header + "G0463\tG0101\t\t20200101\t20260331\t1\tMade up\n");

        var tables = Read().Tables;

        Assert.NotNull(tables.Pair("G0463", "G0101", ServiceSetting.Practitioner, new DateOnly(2026, 3, 31).DayNumber));
        Assert.Null(tables.Pair("G0463", "G0101", ServiceSetting.Practitioner, new DateOnly(2026, 4, 1).DayNumber));
        Assert.True(tables.HasPairs("G0101", ServiceSetting.Practitioner, new DateOnly(2026, 4, 1).DayNumber));
    }

    [Fact]
    public void A_zip_with_no_table_or_several_and_a_broken_quote_are_faults()
    {
        Zipped("mue-a.zip", "readme.pdf", "");
        Write("mue-b.zip", "not packed");
        Write(Units, "code,units,indicator\n\"A4253,3,1\n");

        var faults = Read().Faults;

        Assert.Equal(["mue-a.zip", "mue-b.zip", Units], faults.Select(fault => fault.File));
    }

    [Fact]
    public void Packed_files_are_read_and_damaged_ones_named()
    {
        using (var file = new GZipStream(File.Create(Path.Combine(_folder.FullName, $"{Units}.gz")), CompressionMode.Compress))
        {
            file.Write("code,units,indicator\nA4253,3,1\n"u8);
        }

        Assert.Single(Read().Tables.Files);
        Write($"{Pairs}.gz", "not packed");
        Assert.Contains("gzip", Assert.Single(Read().Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_named_with_file_and_line()
    {
        Write(Units, "code,units,indicator\nA425,3,1\nA4253,many,1\nA4253,3,4\nA4253,3,1\nA4253,3,1\n");
        Write(Pairs, "column1,column2,effective,deletion,modifier\nG0463,G01,2020-01-01,,1\nG0463,G0101,yesterday,,1\nG0463,G0101,2020-01-01,2019-12-31,1\nG0463,G0101,2020-01-01,,2\n");
        Write("mue.csv", "code,units,indicator\n");
        Write("mue-dme.csv", "code,units,indicator\n");
        Write("mue-dme_2026-01-01_2026-03-31.csv", "nothing,of,this\n");
        Write("mue-outpatient_2026-01-01_2026-03-31.csv", "code,units\nA4253,3\n");

        var faults = Read().Faults.Select(fault => (fault.File, fault.Line));

        Assert.Equal(
            [
                ("mue-dme.csv", 0), ("mue-dme_2026-01-01_2026-03-31.csv", 0), ("mue-outpatient_2026-01-01_2026-03-31.csv", 0), (Units, 2), (Units, 3), (Units, 4), (Units, 6), ("mue.csv", 0),
                (Pairs, 2), (Pairs, 3), (Pairs, 4), (Pairs, 5),
            ],
            faults);
    }

    [Fact]
    public void A_reload_with_faults_leaves_what_is_in_use()
    {
        Write(Units, "code,units,indicator\nA4253,3,1\n");
        var source = Source();
        source.Reload();

        Write(Units, "code,units,indicator\nA4253,none,1\n");
        var status = source.Reload();

        Assert.Single(status.Faults);
        Assert.NotNull(source.Current.Limit("A4253", ServiceSetting.Practitioner, Day));
    }

    [Fact]
    public async Task The_service_reads_changed_tables_without_a_restart_and_says_what_no_table_covers()
    {
        Write(Units, "code,units,indicator\nA4253,3,1\n");
        await using var fraud = await RunningServices.StartAsync([new FraudModule()], settings: [$"--Fraud:EditTables={_folder.FullName}", "--Fraud:EditTablesWatchSeconds=1"]);
        var claim = Some.Claim(lines: [Some.Line(1, "A4253", units: 9), Some.Line(2, "E0607")]);
        var assessed = await fraud.Services.GetRequiredService<AssessmentLedger>().AssessAsync([Some.Scored(claim)], TestContext.Current.CancellationToken);

        Assert.Equal("UNLIKELY_UNITS", Assert.Single(assessed[0].Assessment.Reasons).Code);
        var findings = await fraud.GetAsync<List<EditFinding>>($"/assessments/{claim.Key.Id}/edits");
        Assert.Equal([EditOutcome.Broken, EditOutcome.NotCovered], findings.Where(finding => finding.Kind == EditKind.Units).Select(finding => finding.Outcome));

        Write(Units, "code,units,indicator\nA4253,3,1\nE0607,1,2\n");

        await Eventually.BecomesAsync(2, () => Task.FromResult(fraud.Services.GetRequiredService<EditTableSource>().Current.Files.Sum(file => file.Rows)));
        Assert.Contains("mue-practitioner", await fraud.Http.GetStringAsync(new Uri("/edits", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_does_not_start_on_tables_with_faults()
    {
        Write(Units, "code,units,indicator\nA4253,none,1\n");

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningServices.StartAsync([new FraudModule()], settings: $"--Fraud:EditTables={_folder.FullName}"));

        Assert.Contains($"{Units}, line 2", fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private EditTableStatus Read() => Source().Reload();

    private EditTableSource Source() =>
        new(Options.Create(new FraudOptions { EditTables = _folder.FullName }), TimeProvider.System, NullLogger<EditTableSource>.Instance);

    /// <summary>A zip as CMS publishes it, with a workbook beside the table, which is in Windows' western code page.</summary>
    private void Zipped(string name, string table, string text)
    {
        using var archive = ZipFile.Open(Path.Combine(_folder.FullName, name), ZipArchiveMode.Create);
        archive.CreateEntry(Path.ChangeExtension(table, ".xlsx"));
        using var entry = archive.CreateEntry(table).Open();
        entry.Write(Encoding.Latin1.GetBytes(text));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
