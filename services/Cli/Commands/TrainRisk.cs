using System.CommandLine;
using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.ClauseModel.Serving;
using Claims.ClauseModel.Training;
using Claims.Cli.Training;
using Claims.Fraud;
using Claims.Hosting;

using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary><c>claims train risk</c>: how much each family of evidence counts in the risk of a claim.</summary>
internal static class TrainRisk
{
    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "file to write", Required = true };
        var folder = new Option<string?>("--model") { Description = "folder of the clause model; without it the shipped one" };
        var claims = new Option<int>("--claims") { Description = "claims to fit to, and as many to judge by", DefaultValueFactory = _ => 20_000 };
        var command = new Command("risk", "Weights of the evidence of which a claim's risk is made, fitted to simulated claims") { output, folder, claims };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var loaded = ModelFolder.Read(parsed.GetValue(folder) ?? ShippedModel.Folder, new InferenceOptions());
            using var model = ScoringModel.Of(loaded);
            var recipe = new ModelRecipe { Seed = loaded.Manifest.Training.Seed };
            var source = new EvidenceSource(new ClauseScorer(model, new ScoringOptions()), new FraudOptions());
            var weights = new RiskTrainer(source, recipe, PolicyLibrary.Load(new PolicyOptions().FullDirectory), Console.Error).Train(parsed.GetValue(claims), cancellation);
            await File.WriteAllBytesAsync(parsed.GetValue(output)!, weights.ToJson(), cancellation);
            var judged = weights.Training!.Held;
            var table = new Table().AddColumns("", "average precision", "Brier", "ECE")
                .AddRow("fitted", Text(judged.AveragePrecision), Text(judged.Brier), Text(judged.CalibrationError))
                .AddRow("as stated", Text(judged.StatedAveragePrecision), Text(judged.StatedBrier), Text(judged.StatedCalibrationError));
            AnsiConsole.Write(table);
            AnsiConsole.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{parsed.GetValue(output)}: {string.Join(", ", weights.Families.Select(family => $"{family.Key} {family.Value:0.00}"))}, intercept {weights.Intercept:0.00}"));
            return 0;
        });
        return command;
    }

    private static string Text(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "undefined";
}
