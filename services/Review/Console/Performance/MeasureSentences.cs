using Claims.Contracts;
using Claims.Tracking.Reporting;

namespace Claims.Review.Console.Performance;

/// <summary>What a chart of a measure says, in a sentence or two.</summary>
public static class MeasureSentences
{
    /// <summary>What the measure is, how it stands now, and how it stands to the baseline.</summary>
    public static string Of(PerformanceSeries series, MeasureHistory history) => string.Join(' ', new[] { Meaning(history.Measure), Now(series, history), Standing(series, history) }.Where(part => part.Length > 0));

    /// <summary>Whether it lies between 0 and 1, and either end would say something.</summary>
    public static bool IsShare(string measure) => measure is "f1" or "precision" or "recall" or "rocAuc";

    public static string Meaning(string measure) => measure switch
    {
        "f1" => "F1 weighs precision and recall against each other: near 1, most flags are right and few improper claims are missed.",
        "precision" => "Precision is the share of improper claims among those called improper: what remains are reviews for nothing.",
        "recall" => "Recall is the share of the improper claims that are called so: what remains is paid in error.",
        "rocAuc" => "ROC-AUC is the chance that an improper claim has the larger risk than a proper one: 0.5 is a coin.",
        "brier" => "The Brier score is the mean squared error of the risks: 0 is best.",
        "calibrationError" => "The calibration error says how far risks lie from the share of improper claims among claims of that risk: 0 is best.",
        "costPerClaim" => "Cost per claim adds what reviews of called claims cost and what missed ones were paid: small is good.",
        _ => $"{FigureText.Name(measure)} of the claims.",
    };

    private static string Now(PerformanceSeries series, MeasureHistory history)
    {
        var last = history.Points.LastOrDefault(point => point.Weighted is not null);
        if (last?.Weighted is not { } found)
        {
            return history.Points.Any(point => point.Estimate is not null)
                ? "No verdicts have come yet; the dashed line is what the model's own risks let expect."
                : "No verdicts have come yet.";
        }

        var window = series.Windows.Last(window => PerformanceSeries.LastDay(window.Window) == last.LastDay);
        return $"In {FigureText.Days(window.Window)} it is {FigureText.Value(found.Value)}, between {FigureText.Value(found.Low)} and {FigureText.Value(found.High)} with 95 % confidence.";
    }

    private static string Standing(PerformanceSeries series, MeasureHistory history) =>
        series.LatestJudged.Degradations.FirstOrDefault(found => found.Measure == history.Measure) is { IsAlarm: true } alarm ? $"It is worse than the baseline since {FigureText.Day(alarm.Since)}."
        : history.Baseline is { } baseline ? $"The baseline is {FigureText.Value(baseline.Value)}; nothing proves it worse."
        : "There is no baseline to hold it against yet.";
}
