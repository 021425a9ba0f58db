using Claims.Contracts;

namespace Claims.Tracking.Reporting;

/// <summary>The windows of one subject, model, segment and length, in order of time.</summary>
/// <param name="Key">The window that is the latest.</param>
/// <param name="Windows">At least one.</param>
public sealed record PerformanceSeries(MeasuredWindow Key, IReadOnlyList<PerformanceMeasured> Windows)
{
    public PerformanceMeasured Latest => Windows[^1];

    /// <summary>The latest whose outcomes allow figures, or the latest where none does.</summary>
    public PerformanceMeasured LatestJudged => Windows.LastOrDefault(window => window.Weighted.Figures.Count > 0) ?? Latest;

    /// <summary>The segment in words: <c>all claims</c>, <c>plan = gold</c>.</summary>
    public string SegmentName => FigureText.Segment(Key.SegmentKind, Key.SegmentValue);

    public string SubjectName => FigureText.Subject(Key.Subject);

    public static DateOnly LastDay(MeasuredWindow window) => window.From.AddDays(window.Days - 1);

    /// <summary>All claims first, then by kind and value of the segment.</summary>
    public static IReadOnlyList<PerformanceSeries> Of(IEnumerable<PerformanceMeasured> windows) =>
    [
        .. windows
            .GroupBy(window => (window.Window.Subject, window.Window.ModelHash, window.Window.SegmentKind, window.Window.SegmentValue, window.Window.Days))
            .Select(group => group.OrderBy(window => window.Window.From).ToList())
            .Select(ordered => new PerformanceSeries(ordered[^1].Window, ordered))
            .OrderBy(series => series.Key.Subject)
            .ThenBy(series => series.Key.ModelHash, StringComparer.Ordinal)
            .ThenBy(series => series.Key.SegmentKind != "all")
            .ThenBy(series => series.Key.SegmentKind, StringComparer.Ordinal)
            .ThenBy(series => series.Key.SegmentValue, StringComparer.Ordinal)
            .ThenBy(series => series.Key.Days),
    ];
}
