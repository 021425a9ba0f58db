using System.IO.Compression;
using System.Text.Json;

using Claims.ClauseModel.Policies;
using Claims.Cli.Summarizing;
using Claims.Contracts;
using Claims.Hosting;
using Claims.Summaries;
using Claims.Summaries.Simulation;

using Spectre.Console;

namespace Claims.Cli.Tests.Summarizing;

public sealed class SummaryInputTests : IDisposable
{
    private static readonly PolicyLibrary Policies = PolicyLibrary.Load(new PolicyOptions().FullDirectory);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("summary-input");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_claim_comes_with_its_notes_and_those_of_a_folder()
    {
        var file = new LongFileSimulator(PhrasingSet.Validation, 1).File(0, 2);
        var path = Write("claim.json", JsonSerializer.Serialize(file.Claim, ClaimJson.Options));
        Write("b.txt", "Second.");
        Write("a.txt", "First.");

        var (claim, policy) = Assert.Single(new SummaryInput(Policies, null).Read(path, [_folder.FullName]));

        Assert.Equal(file.PolicyId, policy.Id);
        Assert.Equal([.. file.Claim.Notes.Select(note => note.Text), "First.", "Second."], claim.Notes.Select(note => note.Text));
        Assert.Equal(claim.Notes.Count, claim.Notes.DistinctBy(note => note.Sequence).Count());
    }

    [Fact]
    public void Every_format_of_the_samples_is_read()
    {
        var samples = Path.Combine(AppContext.BaseDirectory, "Samples");

        Assert.All(
            ["claims.json", "professional.837", "institutional.837", "professional.fhir.json"],
            sample => Assert.NotEmpty(new SummaryInput(Policies, "commercial-ppo").Read(Path.Combine(samples, sample), [])));
    }

    [Theory]
    [InlineData("no claim at all", "is neither")]
    [InlineData("{}", "holds no claim")]
    public void What_cannot_be_read_is_said_with_its_file(string content, string reason)
    {
        var path = Write("broken.json", content);

        var failure = Assert.Throws<SummaryInputException>(() => new SummaryInput(Policies, null).Read(path, []));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith(path, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_or_half_compressed_file_is_said()
    {
        using (var half = new GZipStream(File.Create(Path.Combine(_folder.FullName, "half.json.gz")), CompressionLevel.Fastest))
        {
            half.Write("{\"key\":"u8);
        }

        var whole = File.ReadAllBytes(Path.Combine(_folder.FullName, "half.json.gz"));
        File.WriteAllBytes(Path.Combine(_folder.FullName, "half.json.gz"), whole[..^6]);

        Assert.All(["missing.json", "half.json.gz"], name => Assert.Throws<SummaryInputException>(() => new SummaryInput(Policies, null).Read(Path.Combine(_folder.FullName, name), [])));
    }

    [Fact]
    public void The_report_fits_a_terminal_of_eighty_columns()
    {
        var file = new LongFileSimulator(PhrasingSet.Validation, 1).File(0, 5);
        var policy = Policies.Find(file.PolicyId, file.Claim.ServiceFrom);
        var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(written) });
        console.Profile.Width = 80;
        var summary = new ExtractiveSummariser().Summarise(file.Claim, policy, file.ClausesAtStake);

        SummaryReport.Write(console, file.Claim, policy, summary);

        Assert.All(written.ToString().Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, 80));
        Assert.All(summary.Sentences, sentence => Assert.Contains($"{sentence.Id} ", written.ToString(), StringComparison.Ordinal));
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
