using Claims.Review.Console.Charts;
using Claims.Tracking.Reporting;

namespace Claims.Review.Console.Performance;

/// <summary>What the lines of a measure's chart stand for: those that are drawn.</summary>
public static class MeasureKeys
{
    public static IReadOnlyList<ChartKey> Of(bool isRealised, bool isEstimated, bool isJudged, MeasureHistory history) =>
    [
        .. isRealised ? [new("line", "realised, for all claims"), new ChartKey("band", "its 95 % interval")] : Array.Empty<ChartKey>(),
        .. isEstimated ? [new ChartKey("dashed", "estimated without outcomes")] : Array.Empty<ChartKey>(),
        .. isJudged ? [new ChartKey("dotted", "as judged")] : Array.Empty<ChartKey>(),
        .. history.Baseline is { } baseline ? [new ChartKey("baseline", $"baseline {FigureText.Value(baseline.Value)}")] : Array.Empty<ChartKey>(),
        .. history.Alarms.Select(alarm => new ChartKey("none", $"alarm on {FigureText.Day(alarm.LastDay)}: worse since {FigureText.Day(alarm.Since)}")),
    ];
}
