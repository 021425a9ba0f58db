using System.CommandLine;
using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Serving;
using Claims.ClauseModel.Training;
using Claims.Hosting;

namespace Claims.Cli.Commands;

/// <summary><c>claims train model</c>: trains the clause-attention model from scratch and writes its folder.</summary>
internal static class TrainModel
{
    private static readonly ModelRecipe Shipped = new();

    /// <summary>Bytes: 200,000 training claims fit with room to spare. Without it the collector lets garbage pile up on large machines.</summary>
    private const ulong MostMemory = 1_500_000_000;

    public static Command Create()
    {
        var folder = new Option<string>("--out") { Description = "folder to write", Required = true };
        var claims = new Option<int>("--claims") { Description = "training claims", DefaultValueFactory = _ => Shipped.TrainingClaims };
        var epochs = new Option<int>("--epochs") { Description = "most passes over them", DefaultValueFactory = _ => Shipped.Training.Epochs };
        var seed = new Option<int>("--seed") { Description = "the same seed makes the same model, bit for bit", DefaultValueFactory = _ => Shipped.Seed };
        var checkpoint = new Option<string?>("--checkpoint") { Description = "file that is written after each pass and gone on from when it is there" };
        var policies = new Option<string?>("--policies") { Description = "folder of the policies that claims will be scored against: attention profiles are made for them; without it the shipped ones" };
        var command = new Command("model", "The clause-attention model, from simulated claims under generated policies") { folder, claims, epochs, seed, checkpoint, policies };
        command.SetAction((parsed, cancellation) =>
        {
            AppContext.SetData("GCHeapHardLimit", MostMemory);
            GC.RefreshMemoryLimit();
            var recipe = Shipped with
            {
                TrainingClaims = parsed.GetValue(claims),
                Seed = parsed.GetValue(seed),
                Training = Shipped.Training with { Epochs = parsed.GetValue(epochs) },
            };
            var library = PolicyLibrary.Load(new PolicyOptions { Directory = parsed.GetValue(policies) }.FullDirectory);
            var line = string.Create(CultureInfo.InvariantCulture, $"claims train model --claims {recipe.TrainingClaims} --epochs {recipe.Training.Epochs} --seed {recipe.Seed}");
            var manifest = ModelWriter.Write(parsed.GetValue(folder)!, recipe, library, line, parsed.GetValue(checkpoint), Console.Error, cancellation);
            Console.WriteLine($"{parsed.GetValue(folder)} {string.Join(' ', manifest.Metrics.Select(metric => string.Create(CultureInfo.InvariantCulture, $"{metric.Name}={metric.Value:0.0000}")))}");
            return Task.FromResult(0);
        });
        return command;
    }
}
