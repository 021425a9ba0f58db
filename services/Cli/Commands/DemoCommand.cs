using System.CommandLine;

using Claims.Cli.Demo;
using Claims.Cli.Submitting;

using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary><c>claims demo</c>: every service in this process, a sample in all three formats, and what is unusual about it.</summary>
internal static class DemoCommand
{
    private static readonly Option<bool> Exit = new("--exit") { Description = "end after the table, with the counts as the last line" };
    private static readonly Option<int> Count = new("--claims") { Description = "simulated claims beside the hand-made ones", DefaultValueFactory = _ => 1_200 };
    private static readonly Option<int> Seed = new("--seed") { Description = "seed of the simulated claims", DefaultValueFactory = _ => 1 };

    public static Command Create()
    {
        var host = new HostOptions();
        var command = new Command("demo", "Runs everything on a sample and shows what is unusual") { Exit, Count, Seed };
        host.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, host, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, HostOptions host, CancellationToken cancellation)
    {
        var console = AnsiConsole.Console;
        using var folder = DemoFolder.Open(parsed.GetResult(host.Data) is { Implicit: false } ? parsed.GetValue(host.Data) : null);
        var files = DemoSample.Write(folder.Sample, parsed.GetValue(Count), parsed.GetValue(Seed)).SelectMany(SubmissionFile.Find).ToList();
        var address = parsed.GetResult(host.Urls) is { Implicit: false } ? null : EmbeddedServices.FreeAddress(parsed.GetValue(host.Urls)!);
        await using var services = await EmbeddedServices.StartAsync(host.ToEmbeddedArguments(parsed, data: folder.Data, urls: address), cancellation);
        console.MarkupLineInterpolated($"every service is up on [link]{services.Address}[/], data in {folder.Data}");

        await using var channel = new HttpChannel(services.Connect(), submitter: "demo", policy: null);
        using var journal = new SubmissionJournal(Path.Combine(folder.Data, "submit.jsonl"));
        var counts = await DemoProgress.ShowAsync(console, services, files, channel, journal, cancellation);
        journal.Complete();

        await DemoReport.WriteAsync(console, services, counts, cancellation);
        if (parsed.GetValue(Exit))
        {
            Console.WriteLine(DemoReport.Summary(counts));
            return counts.Unfinished == 0 ? 0 : 1;
        }

        console.MarkupLineInterpolated($"still up (Ctrl-C stops). The review console opens once with [link]{await services.SignInLinkAsync("demo", cancellation)}[/]");
        await services.WaitForShutdownAsync();
        return 0;
    }
}
