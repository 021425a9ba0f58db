using Claims.Cli.Charts;
using Claims.Cli.Performance;
using Claims.Contracts;

namespace Claims.Cli.Reports;

/// <summary>Charts of a series of windows.</summary>
internal static class ReportCharts
{
    /// <summary>Measures that get a chart, where they are known.</summary>
    public static IReadOnlyList<string> Measures { get; } = ["f1", "precision", "recall", "rocAuc", "brier", "calibrationError", "costPerClaim"];

    /// <summary>A measure over time: realised on both bases, estimated, the baseline, and when it raised an alarm.</summary>
    public static Chart OfMeasure(PerformanceSeries series, string measure)
    {
        var name = FigureText.Name(measure);
        var baseline = series.Latest.Baseline is { } known ? FigureRow.Of(known.Figures, measure) : null;
        return new Chart(
            $"{name}, {series.SubjectName}, {series.SegmentName}",
            new DateAxis("last day of the window"),
            new YAxis(name),
            [
                new Series("for all claims, 95 % interval", Points(series, measure, window => window.Weighted.Figures)),
                new Series("estimated without outcomes, 95 % band", Points(series, measure, window => window.Estimate?.Figures ?? [])),
                new Series("as judged", Points(series, measure, window => window.Naive.Figures, hasInterval: false), SeriesShape.Points),
            ])
        {
            Description = $"{name} of {series.Windows.Count} windows; the values stand in the table below it.",
            References = baseline is null ? [] : [new ReferenceLine(baseline.Value, $"baseline {FigureText.Value(baseline.Value)}")],
            Markers = Alarms(series, measure),
        };
    }

    /// <summary>Largest population stability index of each window, with the features that drifted.</summary>
    public static Chart OfDrift(PerformanceSeries series) => new(
        $"Largest change of a feature, {series.SubjectName}",
        new DateAxis("last day of the window"),
        new YAxis("population stability index", 0),
        [new Series("largest PSI", [.. series.Windows.Where(window => window.Drift.Count > 0).Select(Largest)], SeriesShape.Bars)])
    {
        Description = "For each window the population stability index of the feature that changed most; the values stand in the table below it.",
        Markers = Drifts(series),
    };

    /// <summary>The windows in which a feature first drifted, or again after it had not.</summary>
    private static List<VerticalMarker> Drifts(PerformanceSeries series)
    {
        var drifted = series.Windows.Select(window => window.Drift.Where(item => item.Outcome == DriftOutcome.Drifted).Select(item => item.Feature).ToHashSet()).ToList();
        return
        [
            .. from i in Enumerable.Range(0, drifted.Count)
               from feature in drifted[i]
               where i == 0 || !drifted[i - 1].Contains(feature)
               select new VerticalMarker(Place(series.Windows[i]), feature),
        ];
    }

    private static ChartPoint Largest(PerformanceMeasured window) => new(Place(window), window.Drift.Max(item => item.StabilityIndex));

    private static List<ChartPoint> Points(
        PerformanceSeries series, string measure, Func<PerformanceMeasured, IReadOnlyList<MeasuredFigure>> figures, bool hasInterval = true) =>
    [
        .. series.Windows.Select(window => FigureRow.Of(figures(window), measure) is { } figure
            ? new ChartPoint(Place(window), figure.Value, hasInterval ? figure.Low : null, hasInterval ? figure.High : null)
            : new ChartPoint(Place(window), null)),
    ];

    /// <summary>The windows in which the evidence first was enough.</summary>
    private static List<VerticalMarker> Alarms(PerformanceSeries series, string measure)
    {
        var alarms = series.Windows.Select(window => window.Degradations.FirstOrDefault(item => item.Measure == measure && item.IsAlarm)).ToList();
        return
        [
            .. alarms.Select((alarm, i) => (alarm, i))
                .Where(item => item.alarm is not null && (item.i == 0 || alarms[item.i - 1] is null))
                .Select(item => new VerticalMarker(Place(series.Windows[item.i]), $"alarm: worse since {FigureText.Day(item.alarm!.Since)}")),
        ];
    }

    private static double Place(PerformanceMeasured window) => window.Window.From.DayNumber + window.Window.Days - 1;
}
