using System.CommandLine;
using System.Globalization;

using Claims.ProviderModel.Data;
using Claims.ProviderModel.Evaluation;
using Claims.ProviderModel.Features;
using Claims.ProviderModel.Training;
using Claims.Statistics.Resampling;

using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary><c>claims evaluate providers</c>: the provider model cross-validated beside its baselines, and a risk for every provider of the files.</summary>
internal static class EvaluateProviders
{
    public static Command Create()
    {
        var output = new Option<string>("--out") { Description = "CSV file to write: Provider,Risk,Flagged", Required = true };
        var command = new Command("providers", "Provider risk from claims, members and totals, cross-validated beside baselines")
        {
            ProviderFiles.Claims, ProviderFiles.Beneficiaries, ProviderFiles.Totals, ProviderFiles.Labels, ProviderFiles.Seed, output,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(ProviderFiles.Try(() =>
        {
            var rows = ProviderRows.Of(ProviderFiles.Read(parsed));
            var options = new ProviderTrainingOptions { Seed = parsed.GetValue(ProviderFiles.Seed) };
            var report = ProviderEvaluation.Run(rows, options, Console.Error, cancellation);
            Print(report);
            File.WriteAllLines(parsed.GetValue(output)!, report.Predictions.Select(Line).Prepend("Provider,Risk,Flagged"));
            AnsiConsole.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{parsed.GetValue(output)}: {report.Predictions.Count:N0} providers, {report.Predictions.Count(prediction => prediction.IsFlagged):N0} flagged from a risk of {report.Threshold:0.000}"));
        })));
        return command;
    }

    private static string Line(ProviderPrediction prediction) =>
        string.Create(CultureInfo.InvariantCulture, $"{Field(prediction.Provider)},{prediction.Risk:R},{(prediction.IsFlagged ? 1 : 0)}");

    /// <summary>In quotes where RFC 4180 asks for them.</summary>
    private static string Field(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void Print(ProviderReport report)
    {
        var table = new Table().AddColumns("", "ROC-AUC", "average precision", "F1", "precision at 5 %", "recall at 5 %", "Brier", "ECE");
        foreach (var figures in report.Figures)
        {
            table.AddRow(
                figures.Name, Text(figures.RocAuc), Text(figures.AveragePrecision), Text(figures.F1), Text(figures.PrecisionAtReview), Text(figures.RecallAtReview),
                Text(figures.BrierScore), Text(figures.CalibrationError));
        }

        AnsiConsole.Write(table);
    }

    private static string Text(BootstrapInterval? interval) => interval is null
        ? "undefined"
        : string.Create(CultureInfo.InvariantCulture, $"{interval.Value:0.000} [[{interval.Low:0.000}, {interval.High:0.000}]]");

    private static string Text(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "undefined";
}
