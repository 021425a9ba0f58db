using Claims.Contracts;
using Claims.Tracking.Reporting;
using Claims.Tracking.Segments;

namespace Claims.Review.Console.Performance;

/// <summary>The parts of a model's claims beside each other.</summary>
public static class SegmentShape
{
    public const int MostShown = 100;

    /// <summary>Each segment with its numbers, and its figures where a window of it was measured.</summary>
    /// <param name="sizes">Of one subject and model.</param>
    /// <param name="windows">Measured ones of the same.</param>
    public static FigureTable Table(IReadOnlyList<WindowSize> sizes, IReadOnlyList<PerformanceMeasured> windows)
    {
        var measured = PerformanceSeries.Of(windows).GroupBy(Of).ToDictionary(group => group.Key, group => group.First().LatestJudged);
        return FigureTable.Of(
            "segments by number of claims; figures are for all claims of the latest measured window with outcomes",
            ["segment", "claims", "judged", "window", "precision", "recall", "F1", "ROC-AUC", "worse than the baseline"],
            Shown(sizes).Select(size =>
            {
                var window = measured.GetValueOrDefault(size.Segment);
                return new[]
                {
                    FigureText.Segment(size.Segment.Kind, size.Segment.Value),
                    FigureText.Count(size.Claims),
                    FigureText.Count(size.Judged),
                    window is null ? "not measured by itself" : FigureText.Days(window.Window),
                    Weighted(window, "precision"),
                    Weighted(window, "recall"),
                    Weighted(window, "f1"),
                    Weighted(window, "rocAuc"),
                    window is null ? "" : string.Join(", ", window.Degradations.Where(found => found.IsAlarm).Select(found => FigureText.Name(found.Measure))),
                };
            }));
    }

    /// <summary>Rows of the table, in its order.</summary>
    public static IReadOnlyList<WindowSize> Shown(IReadOnlyList<WindowSize> sizes) => [.. sizes.Take(MostShown)];

    private static Segment Of(PerformanceSeries series) => new(series.Key.SegmentKind, series.Key.SegmentValue);

    private static string Weighted(PerformanceMeasured? window, string measure) => window is null ? "" : FigureText.Of(FigureRow.Of(window.Weighted.Figures, measure));
}
