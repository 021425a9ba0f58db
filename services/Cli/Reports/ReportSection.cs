using System.Xml.Linq;

using Claims.Tracking.Reporting;

namespace Claims.Cli.Reports;

/// <summary>The part of a report on one subject and model.</summary>
internal static class ReportSection
{
    /// <summary>Series with charts of their own where no series is of all claims.</summary>
    private const int MostCharted = 12;

    /// <param name="series">Of one subject and model, all claims first; not empty.</param>
    public static XElement Of(IReadOnlyList<PerformanceSeries> series)
    {
        var ofAll = series.Where(item => item.Key.SegmentKind == "all").ToList();
        var charted = ofAll.Count > 0 ? ofAll : [.. series.Take(MostCharted)];
        var segments = series.Except(ofAll).ToList();
        return Html.Element(
            "section",
            Html.Element("h2", $"{char.ToUpperInvariant(series[0].SubjectName[0])}{series[0].SubjectName[1..]}, model {series[0].Key.ModelHash}"),
            charted.Select(Charted),
            segments.Count > 0 ? new[] { Html.Element("h3", "Segments"), PerformanceTables.Segments(segments).ToHtml() } : null);
    }

    private static IEnumerable<XElement> Charted(PerformanceSeries series)
    {
        yield return Html.Element("h3", $"{series.SegmentName}, windows of {FigureText.Count(series.Key.Days)} days");
        yield return PerformanceTables.Figures(series).ToHtml();
        foreach (var history in MeasureHistory.AllOf(series))
        {
            yield return Html.Figure(ReportCharts.OfMeasure(series, history).ToSvg().Root!, PerformanceTables.Measure(series, history.Measure).ToHtml());
        }

        if (series.Windows.Any(window => window.Drift.Count > 0))
        {
            yield return Html.Figure(ReportCharts.OfDrift(series).ToSvg().Root!, PerformanceTables.Drift(series).ToHtml());
        }

        yield return Html.Element("details", Html.Element("summary", "reviewers and the clauses that they cite"), PerformanceTables.Reviewing(series).ToHtml());
    }
}
