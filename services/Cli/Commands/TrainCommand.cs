using System.CommandLine;

using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Embeddings.Training;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring.Profiles;
using Claims.ClauseModel.Simulation;
using Claims.Codes.Building;
using Claims.Hosting;

namespace Claims.Cli.Commands;

/// <summary><c>claims train codes|embeddings|profile|tables</c>: makes the shipped files again, bit for bit.</summary>
internal static class TrainCommand
{
    private static readonly Option<string> Out = new("--out") { Description = "file to write", Required = true };

    private static readonly Option<string> Codes = new("--codes")
    {
        Description = "folder of the public code descriptions (ICD-10-CM, ICD-9-CM, HCPCS level II, NCCI manual)",
        Required = true,
    };

    public static Command Create() => new("train", "Makes the files that claims are scored with")
    {
        Part("codes", "Code tables: which codes exist and what their words are", parsed => CodeTableBuilder.Build(parsed.GetValue(Codes)!, Console.Error), Codes),
        Part("embeddings", "Word vectors from the public descriptions", parsed => EmbeddingTrainer.Train(parsed.GetValue(Codes)!, new EmbeddingOptions(), Console.Error), Codes),
        Part("profile", "What is normal for each kind of service, from simulated normal claims", _ => TrainProfile()),
        TrainTables.Create(),
    };

    private static byte[] TrainProfile() => ProfileTrainer.Train(
        PolicyLibrary.Load(new PolicyOptions().FullDirectory),
        new SimulationOptions { Seed = ProfileTrainer.ShippedSeed },
        ProfileTrainer.ShippedClaims,
        Console.Error);

    private static Command Part(string name, string description, Func<ParseResult, byte[]> make, params Option[] options)
    {
        var command = new Command(name, description) { Out };
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            var bytes = make(parsed);
            await File.WriteAllBytesAsync(parsed.GetValue(Out)!, bytes, cancellation);
            Console.WriteLine($"{parsed.GetValue(Out)} {bytes.Length:N0} bytes");
            return 0;
        });
        return command;
    }
}
