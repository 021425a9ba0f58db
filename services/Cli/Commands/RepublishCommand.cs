using System.CommandLine;
using System.Net.Http.Json;

using Claims.Contracts;
using Claims.Ingest.Http;

namespace Claims.Cli.Commands;

/// <summary><c>claims republish</c>: what the queues have lost goes through once more.</summary>
internal static class RepublishCommand
{
    private static readonly ServiceConnection Ingest = new("address of Ingest");

    public static Command Create()
    {
        var command = new Command("republish", "Sends every claim that has not ended through the services once more: after a broker lost its queues, or a database came back from a back-up");
        Ingest.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var http = Ingest.Connect(parsed);
        try
        {
            using var response = await http.PostAsync(new Uri("claims/republish", UriKind.Relative), content: null, cancellation);
            response.EnsureSuccessStatusCode();
            var republished = await response.Content.ReadFromJsonAsync<Republished>(ClaimJson.Options, cancellation);
            Console.WriteLine($"claims={republished!.Claims}");
            return 0;
        }
        catch (HttpRequestException failure)
        {
            await Console.Error.WriteLineAsync($"claims: {Ingest.Address(parsed)}: {failure.Message}");
            return 1;
        }
    }
}
