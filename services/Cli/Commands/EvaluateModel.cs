using System.CommandLine;
using System.Globalization;

using Claims.ClauseModel.Evaluation;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.ClauseModel.Serving;
using Claims.ClauseModel.Training;
using Claims.Hosting;
using Claims.Statistics;
using Claims.Statistics.Resampling;

using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary><c>claims evaluate model</c>: the shipped model beside its baselines, on claims and policies that training never saw.</summary>
internal static class EvaluateModel
{
    private const int DefaultBaselineClaims = 60_000;

    public static Command Create()
    {
        var folder = new Option<string?>("--model") { Description = "folder of the model; without it the shipped one" };
        var baselines = new Option<int>("--baseline-claims") { Description = "training claims of the baselines and ablations, which are trained here", DefaultValueFactory = _ => DefaultBaselineClaims };
        var claims = new Option<int>("--claims") { Description = "test claims", DefaultValueFactory = _ => new ModelRecipe().TestClaims };
        var record = new Option<bool>("--record") { Description = "write the baselines into the model's model.json" };
        var command = new Command("model", "The clause-attention model beside rules, regression, text match and itself with parts taken away") { folder, baselines, claims, record };
        command.SetAction((parsed, cancellation) =>
        {
            using var loaded = ModelFolder.Read(parsed.GetValue(folder) ?? ShippedModel.Folder, new InferenceOptions());
            using var model = ScoringModel.Of(loaded);
            var recipe = new ModelRecipe { TestClaims = parsed.GetValue(claims), Seed = loaded.Manifest.Training.Seed };
            var policies = PolicyLibrary.Load(new PolicyOptions().FullDirectory);
            var report = new ModelEvaluation(recipe, Console.Error).Run(model, policies, parsed.GetValue(baselines), cancellation);
            Print(report);
            if (parsed.GetValue(record))
            {
                ModelFolder.Describe(parsed.GetValue(folder) ?? ShippedModel.Folder, loaded.Manifest with { Baselines = [.. report.Test.Skip(1).Select(Baseline)] });
            }

            return Task.FromResult(0);
        });
        return command;
    }

    private static BaselineRecord Baseline(RankerResult result) => new(
        result.Name, [Metric("averagePrecision", result.AveragePrecision), Metric("f1", result.F1), Metric("rocAuc", result.RocArea)]);

    private static MetricRecord Metric(string name, BootstrapInterval interval) => new(name, interval.Value, interval.Low, interval.High);

    private static void Print(EvaluationReport report)
    {
        Console.WriteLine($"{report.Claims} test claims, {report.Faulty} faulty, under policies worded as training never saw; baselines trained on {report.BaselineClaims} claims; 95 % intervals by bootstrap");
        Print("generated policies", report.Test);
        Print("policies written by hand, half of the clauses without their codes", report.HandWritten);
        var shipped = report.Test[0];
        Print("recall of the shipped model", shipped.RecallByKind.Select(entry => (entry.Key, (Estimate?)entry.Value)).Concat(shipped.RecallByDifficulty.Select(entry => ($"{entry.Key}", (Estimate?)entry.Value))));
        Print("culprits among true flags", [("broken clause is the first", report.Culprits.ClauseFirst), ("among the first three", report.Culprits.ClauseAmongThree), ("line is right", report.Culprits.Line)]);
        Print(report.Explanations);
        Print("false flags among fresh normal claims", report.FalseFlags.Select(rate => (Text($"alpha {rate.Alpha:0.00}, binomial 99 % {rate.Low:0.0000} to {rate.High:0.0000}"), (Estimate?)rate.Rate)));
        Print(Text($"calibration: Brier {report.Calibration.Brier:0.0000}, error (equal mass) {report.Calibration.Error:0.0000}"), report.Calibration.Bins.Select(bin => (Text($"predicted {bin.MeanPredicted:0.000}"), (Estimate?)bin.Observed)));
    }

    private static void Print(ExplanationCheck check)
    {
        var table = Wide($"explanations of {check.Claims} flagged claims that break a clause").AddColumns("", "mean");
        table.AddRow("comprehensiveness, gradient x attention", Interval(check.ByGradient));
        table.AddRow("comprehensiveness, attention", Interval(check.ByAttention));
        table.AddRow("comprehensiveness, random clauses", Interval(check.AtRandom));
        table.AddRow("sufficiency, gradient x attention", Interval(check.GradientSufficiency));
        table.AddRow("Kendall tau, attention and leave-one-out", Interval(check.AttentionAgreement));
        table.AddRow("Kendall tau, gradient x attention and leave-one-out", Interval(check.GradientAgreement));
        table.AddRow("attention misses the clause that matters most", Text($"{check.Disagreeing:0.000}"));
        AnsiConsole.Write(table);
    }

    private static void Print(string title, IReadOnlyList<RankerResult> results)
    {
        var table = Wide(title).AddColumns("ranker", "average precision", "F1", "ROC-AUC", "precision", "recall");
        foreach (var result in results)
        {
            table.AddRow(
                result.Name, Interval(result.AveragePrecision), Interval(result.F1), Interval(result.RocArea), Text($"{result.Precision:0.000}"), Text($"{result.Recall:0.000}"));
        }

        AnsiConsole.Write(table);
    }

    private static void Print(string title, IEnumerable<(string Name, Estimate? Value)> shares)
    {
        var table = Wide(title).AddColumns("", "share", "n");
        foreach (var (name, value) in shares)
        {
            table.AddRow(name, value is null ? "-" : Text($"{value.Value:0.000} [[{value.Low:0.000}, {value.High:0.000}]]"), value is null ? "0" : Text($"{value.N:0}"));
        }

        AnsiConsole.Write(table);
    }

    private static Table Wide(string title) => new Table { Title = new TableTitle(title), Border = TableBorder.Ascii };

    private static string Interval(BootstrapInterval interval) => Text($"{interval.Value:0.000} [[{interval.Low:0.000}, {interval.High:0.000}]]");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
