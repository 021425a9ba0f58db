using System.CommandLine;

using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Embeddings.Training;
using Claims.Codes.Building;

namespace Claims.Cli.Commands;

/// <summary><c>claims train codes|embeddings|model|tables|providers|risk</c>: makes the shipped files and the model again, bit for bit.</summary>
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
        TrainModel.Create(),
        TrainTables.Create(),
        TrainProviders.Create(),
        TrainRisk.Create(),
    };

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
