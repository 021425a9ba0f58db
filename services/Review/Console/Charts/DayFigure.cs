using Claims.Contracts;
using Claims.Tracking.Reporting;

namespace Claims.Review.Console.Charts;

/// <summary>A figure at its place on an axis of days, as the chart component takes it.</summary>
/// <param name="Day">Last day of the window.</param>
public sealed record DayFigure(DateTime Day, double Value, double Low, double High)
{
    /// <summary>Those windows that have one.</summary>
    public static IReadOnlyList<DayFigure> Of(IReadOnlyList<MeasurePoint> points, Func<MeasurePoint, MeasuredFigure?> figure) =>
        [.. from point in points let found = figure(point) where found is not null select new DayFigure(At(point.LastDay), found.Value, Below(found.Low), found.High)];

    /// <summary>The same value from the first window to the last.</summary>
    public static IReadOnlyList<DayFigure> Level(IReadOnlyList<MeasurePoint> points, MeasuredFigure? figure) =>
        figure is null || points.Count == 0 ? [] : [.. new[] { points[0], points[^1] }.Select(point => new DayFigure(At(point.LastDay), figure.Value, figure.Low, figure.High))];

    /// <summary>The lower edge of a band, too little lower to be seen: where both edges are one, the chart component gives them one key and the page breaks.</summary>
    public static double Below(double low) => low - 1e-9;

    public static DateTime At(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);
}
