using System.CommandLine;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation;
using Claims.Hosting;

namespace Claims.Cli.Commands;

/// <summary><c>claims simulate DIR</c>: labelled claims against the policies, in all three formats.</summary>
internal static class SimulateCommand
{
    private const int ClaimsBetweenLines = 10_000;

    public static Command Create()
    {
        var directory = new Argument<string>("directory") { Description = "folder for claims.837, claims.fhir.ndjson, claims.ndjson and labels.csv" };
        var count = new Option<int>("--count") { Description = "claims to make", DefaultValueFactory = _ => 1_000 };
        var seed = new Option<int>("--seed") { Description = "the same seed makes the same bytes", DefaultValueFactory = _ => 1 };
        var faults = new Option<double>("--faults") { Description = "share of claims with a planted fault, 0 to 1", DefaultValueFactory = _ => 0.1 };
        var policies = new Option<string?>("--policies") { Description = "folder of policies; without it the shipped ones" };
        var command = new Command("simulate", "Makes labelled claims against the policies") { directory, count, seed, faults, policies };
        command.SetAction(parsed =>
        {
            var library = PolicyLibrary.Load(new PolicyOptions { Directory = parsed.GetValue(policies) }.FullDirectory);
            var options = new SimulationOptions { Seed = parsed.GetValue(seed), FaultRate = parsed.GetValue(faults) };
            SimulationRun.Write(parsed.GetValue(directory)!, library, options, parsed.GetValue(count), done =>
            {
                if (done % ClaimsBetweenLines == 0)
                {
                    Console.Error.WriteLine($"{done} claims");
                }
            });
            Console.WriteLine($"claims={parsed.GetValue(count)} directory={parsed.GetValue(directory)}");
            return 0;
        });
        return command;
    }
}
