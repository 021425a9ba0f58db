using System.CommandLine;
using System.Globalization;

using Claims.ProviderModel.Evaluation;
using Claims.ProviderModel.Features;
using Claims.ProviderModel.Serving;
using Claims.ProviderModel.Training;

using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary><c>claims train providers</c>: trains the provider model on labelled providers and writes it as a folder that Fraud serves.</summary>
internal static class TrainProviders
{
    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "folder to write: provider.json, claims.onnx, providers.onnx", Required = true };
        var command = new Command("providers", "The provider model, from labelled providers with their claims, members and totals")
        {
            ProviderFiles.Claims, ProviderFiles.Beneficiaries, ProviderFiles.Totals, ProviderFiles.Labels, ProviderFiles.Seed, output,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(ProviderFiles.Try(() =>
        {
            var rows = ProviderRows.Of(ProviderFiles.Read(parsed));
            var options = new ProviderTrainingOptions { Seed = parsed.GetValue(ProviderFiles.Seed) };
            var (trained, unseen) = ProviderEvaluation.Train(rows, options, Console.Error, cancellation);
            var training = ProviderTraining.Of(unseen, options.Seed);
            var manifest = ProviderModelFolder.Write(parsed.GetValue(output)!, trained, training);
            AnsiConsole.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{parsed.GetValue(output)}: {training.Providers:N0} providers, cross-validated ROC-AUC {training.RocAuc:0.000}, average precision {training.AveragePrecision:0.000}, F1 {training.F1:0.000}; flags from a risk of {manifest.Threshold:0.000}"));
        })));
        return command;
    }
}
