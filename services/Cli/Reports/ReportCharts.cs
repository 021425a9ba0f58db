using Claims.Cli.Charts;
using Claims.Contracts;
using Claims.Tracking.Reporting;

namespace Claims.Cli.Reports;

/// <summary>Charts of a series of windows.</summary>
internal static class ReportCharts
{
    /// <summary>A measure over time: realised on both bases, estimated, the baseline, and when it raised an alarm.</summary>
    public static Chart OfMeasure(PerformanceSeries series, MeasureHistory history)
    {
        var name = FigureText.Name(history.Measure);
        return new Chart(
            $"{name}, {series.SubjectName}, {series.SegmentName}",
            new DateAxis("last day of the window"),
            new YAxis(name),
            [
                new Series("for all claims, 95 % interval", Points(history, point => point.Weighted)),
                new Series("estimated without outcomes, 95 % band", Points(history, point => point.Estimate)),
                new Series("as judged", Points(history, point => point.Naive, hasInterval: false), SeriesShape.Points),
            ])
        {
            Description = $"{name} of {series.Windows.Count} windows; the values stand in the table below it.",
            References = history.Baseline is { } baseline ? [new ReferenceLine(baseline.Value, $"baseline {FigureText.Value(baseline.Value)}")] : [],
            Markers = [.. history.Alarms.Select(alarm => new VerticalMarker(alarm.LastDay.DayNumber, $"alarm: worse since {FigureText.Day(alarm.Since)}"))],
        };
    }

    /// <summary>Largest population stability index of each window, with the features that drifted.</summary>
    public static Chart OfDrift(PerformanceSeries series)
    {
        var history = DriftHistory.Of(series);
        return new Chart(
            $"Largest change of a feature, {series.SubjectName}",
            new DateAxis("last day of the window"),
            new YAxis("population stability index", 0),
            [new Series("largest PSI", [.. history.Largest.Select(point => new ChartPoint(point.LastDay.DayNumber, point.StabilityIndex))], SeriesShape.Bars)])
        {
            Description = "For each window the population stability index of the feature that changed most; the values stand in the table below it.",
            Markers = [.. history.Begun.Select(point => new VerticalMarker(point.LastDay.DayNumber, point.Feature))],
        };
    }

    private static List<ChartPoint> Points(MeasureHistory history, Func<MeasurePoint, MeasuredFigure?> figure, bool hasInterval = true) =>
    [
        .. history.Points.Select(point => figure(point) is { } found
            ? new ChartPoint(point.LastDay.DayNumber, found.Value, hasInterval ? found.Low : null, hasInterval ? found.High : null)
            : new ChartPoint(point.LastDay.DayNumber, null)),
    ];
}
