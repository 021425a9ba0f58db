using System.CommandLine;

using Claims.Cli.Submitting;
using Claims.Hosting;

namespace Claims.Cli.Commands;

/// <summary><c>claims submit PATH…</c>: to HTTP, to a broker, or to services started for it in this process.</summary>
internal static class SubmitCommand
{
    private static readonly Argument<string[]> Paths = new("path") { Description = "files, folders, or - for standard input; .gz too", Arity = ArgumentArity.OneOrMore };
    private static readonly ServiceConnection Ingest = new("address of Ingest");
    private static readonly Option<string?> Submitter = new("--submitter") { Description = "who submits, where the claims do not say so themselves" };
    private static readonly Option<string?> Policy = new("--policy") { Description = "policy of the claims that name none that is known" };
    private static readonly Option<string?> State = new("--state") { Description = "file that remembers what is done, to go on after an interruption" };
    private static readonly Option<bool> Embedded = new("--embedded") { Description = "start the services in this process, wait until every claim has ended, stop" };

    public static Command Create()
    {
        var host = new HostOptions();
        var command = new Command("submit", "Submits claims: FHIR R4, X12 837, canonical JSON") { Paths, Submitter, Policy, State, Embedded };
        Ingest.AddTo(command);
        host.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, host, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, HostOptions host, CancellationToken cancellation)
    {
        try
        {
            return parsed.GetValue(Embedded)
                ? await SubmitEmbeddedAsync(parsed, host, cancellation)
                : await SubmitAsync(parsed, await ConnectAsync(parsed, host, cancellation), cancellation);
        }
        catch (Exception failure) when (failure is SubmissionFailedException or FileNotFoundException)
        {
            await Console.Error.WriteLineAsync($"claims: {failure.Message}");
            return 1;
        }
    }

    private static async Task<ISubmissionChannel> ConnectAsync(ParseResult parsed, HostOptions host, CancellationToken cancellation) =>
        parsed.GetValue(host.Broker) is { Length: > 0 } broker
            ? await AmqpChannel.ConnectAsync(new Uri(broker), parsed.GetValue(Submitter), parsed.GetValue(Policy), cancellation)
            : new HttpChannel(Ingest.Connect(parsed), parsed.GetValue(Submitter), parsed.GetValue(Policy));

    private static async Task<int> SubmitEmbeddedAsync(ParseResult parsed, HostOptions host, CancellationToken cancellation)
    {
        var arguments = host.ToEmbeddedArguments(parsed, urls: "http://127.0.0.1:0");
        await using var services = await EmbeddedServices.StartAsync(arguments, cancellation);
        var channel = new HttpChannel(services.Connect(), parsed.GetValue(Submitter), parsed.GetValue(Policy));
        return await SubmitAsync(parsed, channel, cancellation, () => services.WaitUntilEveryClaimEndedAsync(_ => { }, cancellation));
    }

    private static async Task<int> SubmitAsync(ParseResult parsed, ISubmissionChannel channel, CancellationToken cancellation, Func<Task>? settle = null)
    {
        await using var closing = channel;
        var paths = parsed.GetValue(Paths)!;
        var files = paths.SelectMany(SubmissionFile.Find).ToList();
        using var journal = new SubmissionJournal(parsed.GetValue(State) ?? SubmissionJournal.DefaultPath(channel.Target, paths));
        if (journal.Parts > 0)
        {
            await Console.Error.WriteLineAsync($"going on after {journal.Parts} parts that an earlier run has submitted");
        }

        var total = await SubmissionProgress.ShowAsync(files, report => SubmissionRun.SubmitAsync(files, channel, journal, report, cancellation));
        if (settle is not null)
        {
            await settle();
        }

        journal.Complete();
        Console.WriteLine(total);
        return 0;
    }
}
