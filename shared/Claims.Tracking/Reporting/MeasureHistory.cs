using Claims.Contracts;

namespace Claims.Tracking.Reporting;

/// <summary>One measure over the windows of a series, to be drawn.</summary>
/// <param name="Measure">As in <see cref="MeasuredFigure"/>.</param>
/// <param name="Baseline">What the latest window is held against; null where nothing is known.</param>
/// <param name="Points">One for each window, in order of time.</param>
/// <param name="Alarms">Windows in which the evidence for being worse first was enough, or was again.</param>
public sealed record MeasureHistory(string Measure, MeasuredFigure? Baseline, IReadOnlyList<MeasurePoint> Points, IReadOnlyList<MeasureAlarm> Alarms)
{
    /// <summary>Measures that get a chart, where they are known.</summary>
    public static IReadOnlyList<string> Charted { get; } = ["f1", "precision", "recall", "rocAuc", "brier", "calibrationError", "costPerClaim"];

    public static MeasureHistory Of(PerformanceSeries series, string measure)
    {
        ArgumentNullException.ThrowIfNull(series);
        var alarms = series.Windows.Select(window => window.Degradations.FirstOrDefault(item => item.Measure == measure && item.IsAlarm)).ToList();
        return new MeasureHistory(
            measure,
            series.Latest.Baseline is { } known ? FigureRow.Of(known.Figures, measure) : null,
            [
                .. series.Windows.Select(window => new MeasurePoint(
                    PerformanceSeries.LastDay(window.Window),
                    FigureRow.Of(window.Naive.Figures, measure),
                    FigureRow.Of(window.Weighted.Figures, measure),
                    FigureRow.Of(window.Estimate?.Figures ?? [], measure))),
            ],
            [
                .. alarms.Select((alarm, i) => (alarm, i))
                    .Where(item => item.alarm is not null && (item.i == 0 || alarms[item.i - 1] is null))
                    .Select(item => new MeasureAlarm(PerformanceSeries.LastDay(series.Windows[item.i].Window), item.alarm!.Since)),
            ]);
    }

    /// <summary>Those of <see cref="Charted"/> that any window of a series knows.</summary>
    public static IReadOnlyList<MeasureHistory> AllOf(PerformanceSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var known = series.Windows.SelectMany(FigureRow.Of).Where(row => row.HasWindow).Select(row => row.Measure).ToHashSet(StringComparer.Ordinal);
        return [.. Charted.Where(known.Contains).Select(measure => Of(series, measure))];
    }
}

/// <param name="LastDay">Of the window.</param>
/// <param name="Naive">Of the judged claims as they are.</param>
/// <param name="Weighted">For all claims.</param>
/// <param name="Estimate">By the risks alone.</param>
public sealed record MeasurePoint(DateOnly LastDay, MeasuredFigure? Naive, MeasuredFigure? Weighted, MeasuredFigure? Estimate);

/// <param name="LastDay">Of the window that raised it.</param>
/// <param name="Since">First day of the window from which on the evidence speaks most for being worse.</param>
public sealed record MeasureAlarm(DateOnly LastDay, DateOnly Since);
