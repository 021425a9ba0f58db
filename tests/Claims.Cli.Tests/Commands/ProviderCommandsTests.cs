using Claims.Cli.Commands;
using Claims.ProviderModel.Serving;

namespace Claims.Cli.Tests.Commands;

/// <summary>Forty made-up providers, of whom the last four have no label; frauds bill five times as much.</summary>
public sealed class ProviderCommandsTests : IDisposable
{
    private const int Providers = 40;
    private const int Labelled = 36;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-providers-");

    public ProviderCommandsTests()
    {
        var random = new Random(3);
        var all = Enumerable.Range(0, Providers).ToList();
        Write("claims.csv", "Provider,ClaimID,BeneID,ClaimStartDt,ClaimEndDt,InscClaimAmtReimbursed", all.SelectMany(i => Enumerable.Range(0, 4).Select(claim =>
            FormattableString.Invariant($"{Id(i)},C{i}-{claim},B{random.Next(30)},2009-0{1 + claim}-01,2009-0{1 + claim}-0{1 + random.Next(9)},{(IsFraud(i) ? 500 : 100) + random.Next(50)}"))));
        Write("members.csv", "BeneID,DOB", Enumerable.Range(0, 30).Select(i => FormattableString.Invariant($"B{i},1940-01-{1 + i:00}")));
        Write("totals.csv", "Provider,total_reimb", all.Select(i => FormattableString.Invariant($"{Id(i)},{(IsFraud(i) ? 2_000 : 400) + random.Next(200)}")));
        Write("labels.csv", "Provider,PotentialFraud", all.Take(Labelled).Select(i => $"{Id(i)},{(IsFraud(i) ? "Yes" : "No")}"));
    }

    [Fact]
    public async Task Every_provider_gets_a_risk_with_a_label_or_without()
    {
        var written = File("predictions.csv");

        var code = await EvaluateCommand.Create().Parse(["providers", .. Files(), "--out", written]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(0, code);
        var lines = await System.IO.File.ReadAllLinesAsync(written, TestContext.Current.CancellationToken);
        Assert.Equal("Provider,Risk,Flagged", lines[0]);
        Assert.Equal(Providers, lines.Length - 1);
        Assert.Equal(Enumerable.Range(0, Providers).Select(Id).Order(StringComparer.Ordinal), lines.Skip(1).Select(line => line[..line.LastIndexOf(',', line.LastIndexOf(',') - 1)]).Order(StringComparer.Ordinal));
        Assert.All(lines.Skip(1), line => Assert.InRange(double.Parse(line.Split(',')[^2], System.Globalization.CultureInfo.InvariantCulture), 0, 1));
    }

    [Fact]
    public async Task What_is_trained_can_be_served()
    {
        var model = File("model");

        var code = await TrainCommand.Create().Parse(["providers", .. Files(), "--out", model]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(0, code);
        using var served = ProviderModelFolder.Read(model);
        Assert.Equal((Labelled, Labelled / 3), (served.Manifest.Training.Providers, served.Manifest.Training.Frauds));
    }

    [Fact]
    public async Task A_faulty_file_ends_the_command_with_an_error()
    {
        Write("labels.csv", "Provider,PotentialFraud", ["P1,perhaps"]);

        Assert.Equal(1, await EvaluateCommand.Create().Parse(["providers", .. Files(), "--out", File("predictions.csv")]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static bool IsFraud(int provider) => provider % 3 == 0;

    /// <summary>The first one has to be written in quotes.</summary>
    private static string Id(int provider) => provider == 0 ? "\"P0, \"\"Ltd\"\"\"" : FormattableString.Invariant($"P{provider}");

    private string[] Files() => ["--claims", File("claims.csv"), "--beneficiaries", File("members.csv"), "--totals", File("totals.csv"), "--labels", File("labels.csv")];

    private string File(string name) => Path.Combine(_folder.FullName, name);

    private void Write(string name, string header, IEnumerable<string> lines) => System.IO.File.WriteAllLines(File(name), lines.Prepend(header));
}
