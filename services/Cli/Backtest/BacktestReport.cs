using System.Globalization;

using Claims.Contracts;
using Claims.Tracking.Drift;
using Claims.Tracking.Estimation;
using Claims.Tracking.Figures;

using Spectre.Console;

namespace Claims.Cli.Backtest;

/// <summary>Years of a back-test as tables in the terminal.</summary>
internal static class BacktestReport
{
    public static readonly Measure[] Measures = [Measure.F1, Measure.RocAuc];

    public static void Write(IAnsiConsole console, WindowFigures baseline, IReadOnlyList<BacktestYear> years)
    {
        console.Write(Figures(baseline, years));
        console.Write(Errors(baseline, years));
        console.Write(Findings(years));
    }

    private static Table Figures(WindowFigures baseline, IReadOnlyList<BacktestYear> years)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("year").AddColumn(new TableColumn("cases").RightAligned()).AddColumn("risks, by the year before");
        foreach (var measure in Measures)
        {
            table.AddColumn($"{measure.Name()} realised").AddColumn($"{measure.Name()} estimated a year earlier");
        }

        table.AddRow(["baseline", Count(baseline.Claims), "", .. Measures.SelectMany(measure => new[] { Text(baseline[measure]), "" })]);
        foreach (var year in years)
        {
            table.AddRow(
            [
                year.Year.ToString(CultureInfo.InvariantCulture),
                Count(year.Realised.Claims),
                Gate(year.Gate),
                .. Measures.SelectMany(measure => new[] { Text(year.Realised[measure]), year.Estimate is { } estimate ? Text(estimate[measure]) + (year.OffEstimate.Contains(measure) ? " off" : "") : "" }),
            ]);
        }

        return table;
    }

    private static Table Errors(WindowFigures baseline, IReadOnlyList<BacktestYear> years)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("mean absolute error").AddColumn("estimated").AddColumn("assume the baseline").AddColumn("assume the last known year");
        foreach (var measure in Measures.Concat([Measure.Accuracy, Measure.Precision, Measure.Recall, Measure.Brier]))
        {
            var errors = BacktestErrors.Of(years, baseline, measure);
            table.AddRow(measure.Name(), Number(errors.Estimate), Number(errors.Baseline), Number(errors.LastKnown));
        }

        return table;
    }

    private static Table Findings(IReadOnlyList<BacktestYear> years)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("year").AddColumn("drifted").AddColumn("worse than the baseline");
        foreach (var year in years)
        {
            var drifted = year.Drift.Where(feature => feature.IsReported);
            table.AddRow(
                year.Year.ToString(CultureInfo.InvariantCulture),
                string.Join("\n", drifted.Select(Text)).EscapeMarkup(),
                string.Join("\n", year.Degradations.Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Measure.Name()} (evidence e^{finding.LogEvidence:0.0})"))).EscapeMarkup());
        }

        return table;
    }

    private static string Text(FeatureDrift feature) => string.Create(
        CultureInfo.InvariantCulture,
        $"{feature.Feature}: PSI {feature.StabilityIndex:0.00}, p {feature.AdjustedPValue:0.0000}; {string.Join(", ", feature.Moves.Take(2).Select(Text))}");

    private static string Text(ShareMove move) => string.Create(CultureInfo.InvariantCulture, $"{(move.Name.Length > 0 ? move.Name : "(empty)")} {move.Before:0.0 %} to {move.After:0.0 %}");

    private static string Text(Figure figure) => string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.000} [{figure.Low:0.000}, {figure.High:0.000}]").EscapeMarkup();

    private static string Gate(CalibrationGate gate) => gate.State switch
    {
        EstimateGate.Calibrated => "calibrated",
        EstimateGate.Recalibrated => string.Create(CultureInfo.InvariantCulture, $"recalibrated: {gate.Recalibration!.Intercept:+0.00;-0.00}, × {gate.Recalibration.Slope:0.00}"),
        EstimateGate.RisksMisleading => "misleading",
        _ => "too few outcomes",
    };

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);
}
