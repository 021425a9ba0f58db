using System.Globalization;

using Claims.Contracts;

namespace Claims.Tracking.Reporting;

/// <summary>Figures in the words and digits of a table.</summary>
public static class FigureText
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["prevalence"] = "prevalence",
        ["predictedShare"] = "share called improper",
        ["f1"] = "F1",
        ["balancedAccuracy"] = "balanced accuracy",
        ["mcc"] = "MCC",
        ["rocAuc"] = "ROC-AUC",
        ["averagePrecision"] = "average precision",
        ["brier"] = "Brier score",
        ["brierReliability"] = "Brier: reliability",
        ["brierResolution"] = "Brier: resolution",
        ["brierUncertainty"] = "Brier: uncertainty",
        ["calibrationError"] = "calibration error (ECE)",
        ["logLoss"] = "log loss",
        ["costPerClaim"] = "cost per claim",
        ["conceptRecall"] = "concept recall",
        ["latencyMilliseconds"] = "latency (ms)",
        ["latencyMilliseconds95"] = "latency, 95 % quantile (ms)",
    };

    /// <summary>"all claims", "plan = gold".</summary>
    public static string Segment(string kind, string value) => kind == "all" ? "all claims" : $"{kind} = {value}";

    public static string Subject(PerformanceSubject subject) => subject switch
    {
        PerformanceSubject.Assessment => "assessment",
        PerformanceSubject.Summaries => "summaries",
        _ => "clause model",
    };

    public static string Name(string measure) => s_names.GetValueOrDefault(measure, measure);

    /// <summary>The value with its interval: <c>0.512 [0.480, 0.541]</c>; empty where there is none.</summary>
    public static string Of(MeasuredFigure? figure) => figure is null ? "" : $"{Value(figure.Value)} [{Value(figure.Low)}, {Value(figure.High)}]";

    /// <inheritdoc cref="Of(MeasuredFigure?)"/>
    public static string Of(MeasuredMean mean) => $"{Value(mean.Value)} [{Value(mean.Low)}, {Value(mean.High)}]";

    /// <summary>The interval when reviewers err as often as they disagree; empty where that is not known.</summary>
    public static string Readers(MeasuredFigure? figure) => figure is { ReadersLow: { } low, ReadersHigh: { } high } ? $"[{Value(low)}, {Value(high)}]" : "";

    /// <summary>Enough of a model's hash to tell it from others; all of an origin of summaries, which is no hash.</summary>
    public static string Model(string hash) => hash.Contains(' ', StringComparison.Ordinal) ? hash : hash[..Math.Min(12, hash.Length)];

    public static string Value(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Count(double count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>First and last day.</summary>
    public static string Days(MeasuredWindow window) => window.Days == 1 ? Day(window.From) : $"{Day(window.From)} to {Day(window.From.AddDays(window.Days - 1))}";

    /// <summary>How a measure stands against the baseline.</summary>
    public static string State(PerformanceMeasured measured, string measure) => measured.Degradations.FirstOrDefault(item => item.Measure == measure) switch
    {
        { IsAlarm: true } found => $"WORSE since {Day(found.Since)}",
        { LogEvidence: > 0 } found => string.Create(CultureInfo.InvariantCulture, $"evidence {Math.Exp(Math.Min(found.LogEvidence, 13.8)):N0} to 1"),
        { } => "no sign of worse",
        null => "",
    };

    public static string Gate(EstimateGate gate) => gate switch
    {
        EstimateGate.Calibrated => "risks agree with the last outcomes and are taken as they are",
        EstimateGate.Recalibrated => "risks are corrected by the last outcomes",
        EstimateGate.RisksMisleading => "nothing: larger risks no longer mean more improper claims",
        _ => "nothing: too few outcomes are known",
    };

    public static string Outcome(DriftOutcome outcome) => outcome switch
    {
        DriftOutcome.Drifted => "drifted",
        DriftOutcome.Vanished => "vanished",
        DriftOutcome.Appeared => "appeared",
        DriftOutcome.Stable => "stable",
        _ => "untested",
    };
}
