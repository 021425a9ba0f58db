using System.CommandLine;
using System.Text.Json;

using Claims.Cli.Explaining;
using Claims.Contracts;

using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary><c>claims explain CLAIM</c>: route, risk and reasons of a claim, and what made the model say what it said.</summary>
internal static class ExplainCommand
{
    private static readonly JsonSerializerOptions Indented = new(ClaimJson.Options) { WriteIndented = true };
    private static readonly Argument<string> ClaimName = new("claim") { Description = "id of the claim, or the number that the submitter gave it" };
    private static readonly ServiceConnection Services = new("address of the services");
    private static readonly Option<bool> Json = new("--json") { Description = "the whole explanation as JSON" };

    public static Command Create()
    {
        var command = new Command("explain", "Says where a claim goes and why: all that speaks against it, which clauses, conditions and lines made the model say so, and what would change it") { ClaimName, Json };
        Services.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        using var http = Services.Connect(parsed);
        try
        {
            var explained = await new ExplanationClient(http).GetAsync(parsed.GetValue(ClaimName)!, cancellation);
            if (parsed.GetValue(Json))
            {
                Console.WriteLine(JsonSerializer.Serialize(explained, Indented));
                return 0;
            }

            ExplanationReport.Write(AnsiConsole.Console, explained);
            return 0;
        }
        catch (ExplanationFailedException failure)
        {
            await Console.Error.WriteLineAsync($"claims: {failure.Message}");
            return 1;
        }
    }
}
