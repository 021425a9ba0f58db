using System.Globalization;

using Claims.Cli.Charts;
using Claims.Tracking.Figures;

namespace Claims.Cli.Backtest;

/// <summary>Realised over estimated figures, year by year, as one drawing.</summary>
internal static class BacktestPicture
{
    public static ChartGrid Of(WindowFigures baseline, IReadOnlyList<BacktestYear> years) => new(
        "Realised against estimated, outcomes a year late",
        [.. BacktestReport.Measures.Select(measure => Chart(measure, baseline[measure], years))],
        Columns: 2)
    {
        Description = "For each streamed year the measure that came true with its 95 % interval, and the band in which it was expected before outcomes were known.",
    };

    private static Chart Chart(Measure measure, Figure baseline, IReadOnlyList<BacktestYear> years) => new(
        measure.Name(),
        new CategoryAxis("year", [.. years.Select(year => year.Year.ToString(CultureInfo.InvariantCulture))]),
        new YAxis(""),
        [
            new Series("realised, with its interval", [.. years.Select((year, i) => Point(i, year.Realised[measure]))], SeriesShape.Points),
            new Series("estimated before, with its band", [.. years.Select((year, i) => year.Estimate is { } estimate ? Point(i, estimate[measure]) : new ChartPoint(i, null))]),
        ])
    {
        References = baseline.Value is { } value ? [new ReferenceLine(value, "baseline")] : [],
        Markers = [.. First(years, year => year.Drift.Any(feature => feature.IsReported), "drift"), .. First(years, year => year.Degradations.Count > 0, "worse than baseline")],
        Width = 560,
        Height = 360,
    };

    private static IEnumerable<VerticalMarker> First(IReadOnlyList<BacktestYear> years, Func<BacktestYear, bool> has, string label) =>
        years.Select((year, i) => (year, i)).Where(item => has(item.year)).Take(1).Select(item => new VerticalMarker(item.i, label));

    private static ChartPoint Point(int x, Figure figure) => new(x, figure.Value, figure.Low, figure.High);
}
