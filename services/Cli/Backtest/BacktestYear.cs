using Claims.Tracking.Degradation;
using Claims.Tracking.Drift;
using Claims.Tracking.Estimation;
using Claims.Tracking.Figures;

namespace Claims.Cli.Backtest;

/// <summary>One streamed year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Gate">What the outcomes of the year before say of the risks; those of this year are not known yet.</param>
/// <param name="Estimate">Performance in the year as estimated at its end, without its outcomes; null where the gate is shut.</param>
/// <param name="Realised">Performance as it is known a year later.</param>
/// <param name="Drift">What changed since the years of training and baseline.</param>
/// <param name="Degradations">Measures that are worse than the baseline, as known a year later.</param>
/// <param name="OffEstimate">Measures whose realised value lies outside the estimate's band.</param>
internal sealed record BacktestYear(
    int Year,
    CalibrationGate Gate,
    PerformanceEstimate? Estimate,
    WindowFigures Realised,
    IReadOnlyList<FeatureDrift> Drift,
    IReadOnlyList<DegradationFinding> Degradations,
    IReadOnlyList<Measure> OffEstimate);
