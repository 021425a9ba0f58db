using System.CommandLine;

using Claims.Cli.Performance;
using Claims.Cli.Reports;

namespace Claims.Cli.Commands;

/// <summary><c>claims report</c>: performance as one HTML file to be filed.</summary>
internal static class ReportCommand
{
    private static readonly PerformanceOptions Which = new(segment: null);
    private static readonly Option<FileInfo> Out = new("--out") { Description = "file to write", DefaultValueFactory = _ => new FileInfo("report.html") };

    public static Command Create()
    {
        var command = new Command("report", "Writes measured performance as one HTML file with charts and their data, to be read, printed and filed") { Out };
        Which.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var http = Which.Connect(parsed);
        var client = new PerformanceClient(http);
        var file = parsed.GetValue(Out)!;
        try
        {
            var report = new PerformanceReport(await client.WindowsAsync(Which.Asked(parsed), cancellation), await client.AlertsAsync(cancellation), TimeProvider.System.GetUtcNow());
            await File.WriteAllTextAsync(file.FullName, report.ToHtml(), cancellation);
            Console.WriteLine($"{report.Windows.Count} windows and {report.Alerts.Count} alerts in {file.FullName}");
            return 0;
        }
        catch (PerformanceUnavailableException failure)
        {
            await Console.Error.WriteLineAsync($"claims: {failure.Message}");
            return 1;
        }
    }
}
