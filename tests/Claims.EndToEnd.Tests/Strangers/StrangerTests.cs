using System.Diagnostics;

using Claims.Testing.Processes;
using Claims.Testing;

namespace Claims.EndToEnd.Tests.Strangers;

/// <summary>The programs of the README, as somebody who knows nothing else would run them.</summary>
public sealed class StrangerTests : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("claims-stranger-");

    [Fact]
    public async Task A_Python_program_submits_by_the_queue_and_reads_its_answer()
    {
        Assert.SkipUnless(File.Exists(Python) && await RunAsync(Python, "-c", "import pika") is (0, _), "python3-pika is not installed");
        var broker = await TestServers.NewBrokerAsync();
        await using var services = await ServeAsync(broker);

        var (exitCode, output) = await RunAsync(Python, Program("submit.py"), broker, "PY-1");

        AssertAnswered(exitCode, output);
    }

    [Fact]
    public async Task A_CSharp_program_submits_by_the_queue_and_reads_its_answer()
    {
        var broker = await TestServers.NewBrokerAsync();
        await using var services = await ServeAsync(broker);
        var program = Path.Combine(_data.FullName, "submit.cs");
        File.Copy(Program("submit.cs.txt"), program);

        var (exitCode, output) = await RunAsync("dotnet", "run", program, "--", broker, "CS-1");

        AssertAnswered(exitCode, output);
    }

    [Fact]
    public async Task Curl_submits_an_X12_file_and_reads_its_answer()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/curl"), "curl is not installed");
        await using var services = await ClaimsProcess.ServeAsync("--data", _data.FullName);

        var (exitCode, output) = await RunAsync("bash", Program("submit.sh"), services.Address.GetLeftPart(UriPartial.Authority), Path.Combine(AppContext.BaseDirectory, "Samples", "dental.837"));

        Assert.Equal(0, exitCode);
        Assert.Contains("\"status\":\"accepted\"", output, StringComparison.Ordinal);
        Assert.Contains("\"route\":", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("submit.py")]
    [InlineData("submit.cs.txt")]
    [InlineData("submit.sh")]
    public void The_README_shows_the_program_that_is_tested(string program)
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));

        Assert.Contains(File.ReadAllText(Program(program)), readme, StringComparison.Ordinal);
    }

    public void Dispose() => _data.Delete(recursive: true);

    private Task<ClaimsProcess> ServeAsync(string broker) => ClaimsProcess.ServeAsync("--data", _data.FullName, "--broker", broker);

    private static string Program(string name) => Path.Combine(AppContext.BaseDirectory, "Strangers", name);

    private static void AssertAnswered(int exitCode, string output)
    {
        Assert.True(exitCode == 0, output);
        Assert.Contains("acknowledgement", output, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"accepted\"", output, StringComparison.Ordinal);
        Assert.Contains("assessment", output, StringComparison.Ordinal);
        Assert.Contains("\"route\":", output, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _data.FullName };
        start.Environment[TestKey.Variable] = TestKey.Value;
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
