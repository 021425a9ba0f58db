using System.CommandLine;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation;
using Claims.Hosting;

namespace Claims.Cli.Commands;

/// <summary><c>claims simulate DIR</c>: labelled claims against the policies, in all three formats.</summary>
internal static class SimulateCommand
{
    private const int ClaimsBetweenLines = 10_000;

    private static readonly Argument<string> Folder = new("directory")
    {
        Description = "folder for claims.837, claims.fhir.ndjson, claims.ndjson, labels.csv, history.csv and, where they are not the given ones, policies",
    };

    private static readonly Option<int> Count = new("--count") { Description = "claims to make", DefaultValueFactory = _ => 1_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "the same seed makes the same bytes", DefaultValueFactory = _ => 1 };
    private static readonly Option<double> Faults = new("--faults") { Description = "share of claims with a planted fault, 0 to 1", DefaultValueFactory = _ => 0.1 };
    private static readonly Option<string?> Policies = new("--policies") { Description = "folder of policies; without it the shipped ones" };
    private static readonly Option<int> Generate = new("--generate") { Description = "policies to generate and bill under, instead of given ones" };
    private static readonly Option<WordingSet> Wording = new("--wording") { Description = "wordings of generated policies: training, or those kept for evaluation" };
    private static readonly Option<double> Blinded = new("--blinded") { Description = "share of the clauses, 0 to 1, that are seen without the codes which their words describe" };
    private static readonly Option<bool> NoHistory = new("--no-history") { Description = "members have no earlier services, and no fault is planted that only those show" };
    private static readonly Option<IReadOnlyDictionary<FaultKind, double>> Mix = MixOption.Create<FaultKind>("--mix", "weights of the kinds of faults, Upcoding=2,LateFiling=1; without it all weigh the same");
    private static readonly Option<IReadOnlyDictionary<Difficulty, double>> Difficulties = MixOption.Create<Difficulty>("--difficulty", "weights of the difficulties, default Easy=40,Medium=25,Hard=35");

    public static Command Create()
    {
        var command = new Command("simulate", "Makes labelled claims against any policies")
        {
            Folder, Count, Seed, Faults, Policies, Generate, Wording, Blinded, NoHistory, Mix, Difficulties,
        };
        command.SetAction(parsed =>
        {
            var options = Options(parsed);
            SimulationRun.Write(parsed.GetValue(Folder)!, Pairs(parsed, options), options, parsed.GetValue(Count), done =>
            {
                if (done % ClaimsBetweenLines == 0)
                {
                    Console.Error.WriteLine($"{done} claims");
                }
            });
            Console.WriteLine($"claims={parsed.GetValue(Count)} directory={parsed.GetValue(Folder)}");
            return 0;
        });
        return command;
    }

    private static SimulationOptions Options(ParseResult parsed)
    {
        var options = new SimulationOptions
        {
            Seed = parsed.GetValue(Seed),
            FaultRate = parsed.GetValue(Faults),
            FaultMix = parsed.GetValue(Mix)!,
            BlindedShare = parsed.GetValue(Blinded),
            History = !parsed.GetValue(NoHistory),
        };
        return parsed.GetValue(Difficulties) is { Count: > 0 } difficulties ? options with { DifficultyMix = difficulties } : options;
    }

    /// <summary>Generated policies follow the seed, so that another seed gives other policies too.</summary>
    private static IReadOnlyList<GeneratedPolicy> Pairs(ParseResult parsed, SimulationOptions options) => parsed.GetValue(Generate) is > 0 and var count
        ? [.. Enumerable.Range(options.Seed * 1_000, count).Select(seed => PolicyGenerator.Generate(seed, parsed.GetValue(Wording)))]
        : PolicyBlinder.Blind(PolicyLibrary.Load(new PolicyOptions { Directory = parsed.GetValue(Policies) }.FullDirectory), options);
}
