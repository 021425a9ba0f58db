using System.Xml.Linq;

using Claims.Cli.Performance;

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
            segments.Count > 0 ? new[] { Html.Element("h3", "Segments"), ReportTables.Segments(segments) } : null);
    }

    private static IEnumerable<XElement> Charted(PerformanceSeries series)
    {
        yield return Html.Element("h3", $"{series.SegmentName}, windows of {FigureText.Count(series.Key.Days)} days");
        yield return ReportTables.Figures(series);
        var known = series.Windows.SelectMany(FigureRow.Of).Where(row => row.HasWindow).Select(row => row.Measure).ToHashSet();
        foreach (var measure in ReportCharts.Measures.Where(known.Contains))
        {
            yield return Html.Figure(ReportCharts.OfMeasure(series, measure).ToSvg().Root!, ReportTables.Measure(series, measure));
        }

        if (series.Windows.Any(window => window.Drift.Count > 0))
        {
            yield return Html.Figure(ReportCharts.OfDrift(series).ToSvg().Root!, ReportTables.Drift(series));
        }

        yield return Html.Element("details", Html.Element("summary", "reviewers and the clauses that they cite"), ReportTables.Reviewing(series));
    }
}
