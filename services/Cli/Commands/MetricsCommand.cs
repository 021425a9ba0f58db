using System.CommandLine;
using System.Text.Json;

using Claims.Cli.Performance;
using Claims.Contracts;
using Claims.Tracking.Reporting;

using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary><c>claims metrics</c>: how good the model is in production, against its baseline, with what was estimated without outcomes.</summary>
internal static class MetricsCommand
{
    private static readonly JsonSerializerOptions Indented = new(ClaimJson.Options) { WriteIndented = true };
    private static readonly PerformanceOptions Which = new(segment: "all");
    private static readonly Option<bool> Csv = new("--csv") { Description = "one line for each figure, as comma-separated values" };
    private static readonly Option<bool> Json = new("--json") { Description = "everything, as JSON" };

    public static Command Create()
    {
        var command = new Command("metrics", "Shows measured performance: as judged, for all claims, estimated without outcomes, and against the baseline") { Csv, Json };
        Which.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var http = Which.Connect(parsed);
        var client = new PerformanceClient(http);
        try
        {
            if (parsed.GetValue(Csv))
            {
                Console.Write(await client.CsvAsync(Which.Asked(parsed), cancellation));
                return 0;
            }

            var windows = await client.WindowsAsync(Which.Asked(parsed), cancellation);
            if (parsed.GetValue(Json))
            {
                Console.WriteLine(JsonSerializer.Serialize(windows, Indented));
                return 0;
            }

            Write(AnsiConsole.Console, windows);
            return 0;
        }
        catch (PerformanceUnavailableException failure)
        {
            await Console.Error.WriteLineAsync($"claims: {failure.Message}");
            return 1;
        }
    }

    private static void Write(IAnsiConsole console, IReadOnlyList<PerformanceMeasured> windows)
    {
        if (windows.Count == 0)
        {
            console.WriteLine("no window was measured that is asked for");
        }

        foreach (var series in PerformanceSeries.Of(windows))
        {
            PerformanceTable.Write(console, series);
        }
    }
}
