using System.CommandLine;
using System.Globalization;

using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Embeddings.Evaluation;
using Claims.ClauseModel.Evaluation.Hcpcs;
using Claims.Statistics.Resampling;

using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary>
/// <c>claims evaluate hcpcs --codes DIR</c>: how well attention over the texts of known codes finds the coverage code and the manual section of HCPCS level II
/// codes that it never saw.
/// </summary>
internal static class EvaluateHcpcs
{
    public static Command Create()
    {
        var validation = new Option<bool>("--validation") { Description = "measure on the codes to choose by, not on the test codes" };
        var command = new Command("hcpcs", "Coverage code and manual section of HCPCS level II codes never seen") { EvaluateCommand.Codes, validation };
        command.SetAction(parsed =>
        {
            var part = parsed.GetValue(validation) ? HeldOut.Validation : HeldOut.Test;
            AnsiConsole.Write(Report(HcpcsEvaluation.Run(parsed.GetValue(EvaluateCommand.Codes)!, TextEmbedder.Load(), part, Console.Error)));
            return 0;
        });
        return command;
    }

    private static Table Report(IReadOnlyList<HcpcsResult> results)
    {
        var table = MethodTable.Create("codes", "labels", "hit@1", "hit@3");

        foreach (var result in results)
        {
            table.AddRow(
                result.Task,
                result.Method,
                result.Codes.ToString(CultureInfo.InvariantCulture),
                result.Labels.ToString(CultureInfo.InvariantCulture),
                Share(result.HitAt1),
                Share(result.HitAt3));
        }

        return table;
    }

    private static string Share(BootstrapInterval hits) => string.Create(CultureInfo.InvariantCulture, $"{hits.Value:0.000} ({hits.Low:0.000}–{hits.High:0.000})");
}
