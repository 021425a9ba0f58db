using System.Globalization;

using Claims.Contracts;
using Claims.Tracking.Alerts;
using Claims.Tracking.Segments;

namespace Claims.Metrics.Alerts;

/// <summary>What a measured window says on each condition that can become an alert.</summary>
internal static class AlertObservations
{
    /// <summary>Reviewers whose κ is surely below this disagree too often ("moderate" ends there; Landis and Koch, Biometrics 33, 1977).</summary>
    private const double LeastKappa = 0.6;

    /// <summary>Share of claims scored by rules from which on the service is degraded.</summary>
    private const double MostRules = 0.05;

    /// <summary>Risks whose outcomes have less than this chance of being calibrated are not.</summary>
    private const double LeastCalibration = 0.001;

    /// <summary>Measures whose realised value is held against its estimate.</summary>
    private static readonly string[] Estimated = ["f1", "rocAuc", "precision", "recall"];

    /// <summary>What needs no verdicts: to be observed once the window is over.</summary>
    public static IEnumerable<Observation> AtEnd(PerformanceMeasured measured)
    {
        foreach (var drift in measured.Drift)
        {
            yield return Of(measured, AlertKind.Drift, drift.Feature).With(drift);
        }

        if (measured.RulesShare is { } rules)
        {
            yield return Of(measured, AlertKind.ServiceDegraded, "") with
            {
                IsBad = rules > MostRules, Severity = rules, Text = Invariant($"rules scored {rules:0.0 %} of the claims, because no model could"),
            };
        }
    }

    /// <summary>What needs them: to be observed once the window is closed.</summary>
    public static IEnumerable<Observation> AtClose(PerformanceMeasured measured) =>
        [.. Degradations(measured), .. OffEstimates(measured), .. Calibration(measured), .. Agreement(measured)];

    /// <summary>What the evidence on a measure says, of whatever it is a measure.</summary>
    public static Observation With(this Observation observation, MeasuredDegradation found, double? before, double? after) => observation with
    {
        IsBad = found.IsAlarm,
        Severity = found.LogEvidence,
        Before = before,
        After = after,
        Text = Invariant($"{found.Measure} {after:0.000} in this window, {before:0.000} in the baseline; worse since {found.Since:yyyy-MM-dd} at odds of e^{found.LogEvidence:0.0}"),
    };

    /// <summary>What a feature says, of whatever it is a feature.</summary>
    public static Observation With(this Observation observation, MeasuredDrift drift) => observation with
    {
        IsBad = drift.Outcome is DriftOutcome.Drifted or DriftOutcome.Appeared or DriftOutcome.Vanished,
        Severity = drift.StabilityIndex,
        Text = $"{drift.Feature}: {Name(drift.Outcome)}; {string.Join(", ", drift.Moved.Take(3).Select(Text))}",
    };

    private static IEnumerable<Observation> Degradations(PerformanceMeasured measured) =>
        from found in measured.Degradations
        let before = measured.Baseline?.Figures.FirstOrDefault(figure => figure.Measure == found.Measure)
        let after = measured.Weighted.Figures.FirstOrDefault(figure => figure.Measure == found.Measure)
        select Of(measured, AlertKind.Degradation, found.Measure).With(found, before?.Value, after?.Value);

    private static IEnumerable<Observation> OffEstimates(PerformanceMeasured measured) =>
        from name in Estimated
        let expected = measured.Estimate?.Figures.FirstOrDefault(figure => figure.Measure == name)
        let realised = measured.Weighted.Figures.FirstOrDefault(figure => figure.Measure == name)
        where expected is not null && realised is not null
        let isOff = realised.High < expected.Low || realised.Low > expected.High
        let half = Math.Max(1e-9, (expected.High - expected.Low) / 2)
        select Of(measured, AlertKind.ConceptDrift, name) with
        {
            IsBad = isOff,
            Severity = Math.Abs(realised.Value - expected.Value) / half,
            Before = expected.Value,
            After = realised.Value,
            Text = Invariant($"{name} {realised.Value:0.000}, where risks let expect {expected.Low:0.000} to {expected.High:0.000}: the same claims end differently"),
        };

    private static IEnumerable<Observation> Calibration(PerformanceMeasured measured)
    {
        if (measured.Estimate?.PValue is { } p && measured.Window.SegmentKind == SegmentKind.All)
        {
            yield return Of(measured, AlertKind.CalibrationLost, "") with
            {
                IsBad = p < LeastCalibration,
                Severity = -Math.Log10(Math.Max(p, double.Epsilon)),
                Text = Invariant($"calibrated risks would have outcomes so far from them with a chance of {p:0.0e+0}"),
            };
        }
    }

    private static IEnumerable<Observation> Agreement(PerformanceMeasured measured)
    {
        if (measured.Agreement is { Kappa: { } kappa, High: { } high })
        {
            yield return Of(measured, AlertKind.AgreementLow, "") with
            {
                IsBad = high < LeastKappa, Severity = 1 - kappa, Text = Invariant($"kappa of two reviewers is {kappa:0.00} on {measured.Agreement.Claims} claims"),
            };
        }
    }

    private static Observation Of(PerformanceMeasured measured, AlertKind kind, string measure) => new()
    {
        Key = new AlertKey(
            kind,
            measured.Window.Subject,
            measured.Window.ModelHash,
            new Segment(measured.Window.SegmentKind, measured.Window.SegmentValue),
            measure),
        Day = measured.Window.From.AddDays(measured.Window.Days - 1),
        IsBad = false,
        Severity = 0,
        Text = "",
    };

    private static string Text(MovedShare moved) => Invariant($"{moved.Name} {moved.Before:0.0 %} to {moved.After:0.0 %}");

    private static string Name(DriftOutcome outcome) => outcome.ToString().ToLowerInvariant();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
