using System.ComponentModel.DataAnnotations;

using Claims.Tracking.Degradation;
using Claims.Tracking.Drift;
using Claims.Tracking.Figures;

namespace Claims.Metrics.Measuring;

/// <summary>When windows are measured and what they are held against. Section <c>Metrics:Measuring</c>.</summary>
public sealed class MeasuringOptions
{
    public const string Section = "Metrics:Measuring";

    /// <summary>Days of a tumbling window.</summary>
    [Range(1, 366)]
    public int WindowDays { get; set; } = 7;

    /// <summary>Days after a window's end in which its verdicts may come, before it is held against the baseline.</summary>
    [Range(0, 3_650)]
    public int MaturityDays { get; set; } = 30;

    /// <summary>Seconds between two rounds in which windows that changed are measured.</summary>
    [Range(1, 86_400)]
    public int EverySeconds { get; set; } = 60;

    /// <summary>Fewest claims of a segment in a window that is measured by itself.</summary>
    [Range(1, 1_000_000_000)]
    public long FewestClaims { get; set; } = 200;

    /// <summary>Effective number of judged claims that the first windows of a model without figures must have, together, to become its baseline.</summary>
    [Range(10, 1_000_000_000)]
    public double BaselineClaims { get; set; } = 500;

    /// <summary>Chance, at most, that a model which never gets worse ever raises an alarm for being worse.</summary>
    [Range(0.0001, 0.5)]
    public double FalseAlarmBudget { get; set; } = 0.05;

    /// <summary>How much worse than the baseline's interval a measure may be without being degraded, in proportion to the baseline's value.</summary>
    [Range(0.0, 1.0)]
    public double Tolerance { get; set; } = 0.02;

    /// <summary>Cost of one review, in the currency of the claims.</summary>
    [Range(0.01, 1_000_000)]
    public double ReviewCost { get; set; } = 25;

    /// <summary>Share of the charge that is lost when an improper claim is paid.</summary>
    [Range(0.01, 1)]
    public double MissedShare { get; set; } = 1;

    /// <summary>Closed windows whose outcomes say how risks are calibrated and how far reviewers agree: the last so many.</summary>
    [Range(1, 520)]
    public int CalibrationWindows { get; set; } = 26;

    /// <summary>First days of a model that the features of later windows are held against.</summary>
    [Range(6, 3_650)]
    public int DriftReferenceDays { get; set; } = 91;

    /// <summary>Windows a year, on average and at most, in which drift is reported though nothing drifts.</summary>
    [Range(0.001, 50)]
    public double DriftFalseAlarmsPerYear { get; set; } = 0.5;

    /// <summary>Least population stability index that is reported as drift.</summary>
    [Range(0.0, 10)]
    public double DriftMinimumEffect { get; set; } = 0.1;

    internal DriftOptions Drift => DriftOptions.OfBudget(DriftFalseAlarmsPerYear, 365.25 / WindowDays) with { MinimumEffect = DriftMinimumEffect };

    internal Costs Costs => new(ReviewCost, MissedShare);

    internal DegradationTest Test => new(FalseAlarmBudget, Tolerance, Costs);
}
