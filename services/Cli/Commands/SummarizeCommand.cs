using System.CommandLine;
using System.Text.Json;

using Claims.ClauseModel.Policies;
using Claims.Cli.Summarizing;
using Claims.Contracts;
using Claims.Hosting;
using Claims.Summaries;

using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary><c>claims summarize FILE</c>: the few sentences of a claim's documents that bear on the clauses at stake. Needs no services.</summary>
internal static class SummarizeCommand
{
    private static readonly JsonSerializerOptions Indented = new(ClaimJson.Options) { WriteIndented = true };
    private static readonly Argument<string> FileName = new("file") { Description = "claim in FHIR R4 JSON, X12 837 or canonical JSON (.gz too), with its notes" };
    private static readonly Option<string[]> Notes = new("--notes") { Description = "text files, or folders of *.txt, that come with the claim; pages end at form feeds", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> Clauses = new("--clauses") { Description = "clauses at stake, 5.1,2.9; without it those whose scope the claim's lines lie in" };
    private static readonly Option<int> Sentences = new("--sentences") { Description = "most sentences of the summary", DefaultValueFactory = _ => 12 };
    private static readonly Option<string?> PolicyName = new("--policy") { Description = "policy by id or alias, where the claim names none that is known" };
    private static readonly Option<string?> Policies = new("--policies") { Description = "folder of policies; without it the shipped ones" };
    private static readonly Option<bool> Json = new("--json") { Description = "the whole summary as JSON, weights of all sentences included" };

    public static Command Create()
    {
        Sentences.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--sentences must be at least 1");
            }
        });
        var command = new Command("summarize", "Chooses the sentences of a claim's documents that bear on the clauses at stake") { FileName, Notes, Clauses, Sentences, PolicyName, Policies, Json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            var library = PolicyLibrary.Load(new PolicyOptions { Directory = parsed.GetValue(Policies) }.FullDirectory);
            var claims = new SummaryInput(library, parsed.GetValue(PolicyName)).Read(parsed.GetValue(FileName)!, parsed.GetValue(Notes) ?? []);
            var asked = parsed.GetValue(Clauses)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
            var summariser = new ExtractiveSummariser();
            foreach (var (claim, policy) in claims)
            {
                Refuse(asked, policy);
                var summary = summariser.Summarise(claim, policy, asked, parsed.GetValue(Sentences), cancellation);
                Show(parsed, claim, policy, summary);
            }

            return 0;
        }
        catch (Exception failure) when (failure is SummaryInputException or InvalidPolicyException)
        {
            Console.Error.WriteLine($"claims: {failure.Message}");
            return 1;
        }
    }

    private static void Refuse(string[] asked, Policy policy)
    {
        var unknown = asked.Except(policy.Clauses.Select(clause => clause.Id)).ToList();
        if (unknown.Count > 0)
        {
            throw new SummaryInputException($"{policy.Id} {policy.Version} has no clause {string.Join(", ", unknown)}");
        }
    }

    private static void Show(ParseResult parsed, Claim claim, Policy policy, Summary summary)
    {
        if (parsed.GetValue(Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(new { Claim = claim.Key.Number, Policy = policy.Id, PolicyVersion = policy.Version, Summary = summary }, Indented));
            return;
        }

        SummaryReport.Write(AnsiConsole.Console, claim, policy, summary);
        AnsiConsole.WriteLine();
    }
}
