using System.Globalization;
using System.Xml.Linq;

namespace Claims.Cli.Charts;

/// <summary>Lays a chart out and draws it, from back to front.</summary>
internal static class ChartDrawing
{
    private const double TitleHeight = 30;
    private const double BottomMargin = 46;
    private const double NoteHeight = 16;

    public static XElement Draw(Chart chart)
    {
        var points = chart.Series.SelectMany(series => series.Points).ToList();
        var xs = points.Select(point => point.X).Concat(chart.Markers.Select(marker => marker.X)).Distinct().Order().ToList();
        var xRange = xs.Count > 0 ? chart.X.Range(xs) : (Low: 0.0, High: 1.0);
        var yRange = chart.Y.Range([.. Heights(chart)]);

        var (left, right) = (Axes.WidthOfY(yRange), chart.Width - Axes.Margin);
        var places = Legend.Places(chart.Series, left, right);
        var legendTop = TitleHeight + 10;
        var top = legendTop + (places.Select(place => place.Row + 1).DefaultIfEmpty(0).Max() * Legend.RowHeight);
        var plot = new Plot(left, top, right, chart.Height - BottomMargin, xRange, yRange);
        var rows = NoteDrawing.Rows(plot, chart.Markers);
        plot = plot with { Top = top + (rows.Select(row => row + 1).DefaultIfEmpty(0).Max() * NoteDrawing.RowHeight), Slot = Slot(plot, chart.X, xs) };

        var outside = points.Count(point => point.Y is not null && !plot.Holds(point));
        if (outside > 0)
        {
            plot = plot with { Bottom = plot.Bottom - NoteHeight };
        }

        return Svg.Root(
            "img",
            chart.Width,
            chart.Height,
            chart.Title,
            chart.Description,
            Svg.Text(left, 22, chart.Title, isBold: true),
            Legend.Draw(chart.Series, places, legendTop),
            Axes.Draw(plot, chart.X, chart.Y),
            NoteDrawing.Verticals(plot, chart.Markers, rows),
            chart.Series.Select((series, i) => Draw(plot, chart, series, i)).Reverse(),
            NoteDrawing.References(plot, chart.References),
            points.Exists(plot.Holds) ? null : Svg.Text((plot.Left + plot.Right) / 2, (plot.Top + plot.Bottom) / 2, "no values", "middle"),
            outside > 0 ? Svg.Text(plot.Right, chart.Height - 4, Outside(outside), "end") : null);
    }

    private static XElement Draw(Plot plot, Chart chart, Series series, int index)
    {
        var look = SeriesLook.Of(index);
        if (series.Shape == SeriesShape.Line)
        {
            return Svg.Element("g", LineDrawing.Draw(plot, series, look));
        }

        var place = chart.Series.Take(index).Count(other => other.Shape == series.Shape);
        return Svg.Element("g", SlotDrawing.Draw(plot, series, look, place, chart.Series.Count(other => other.Shape == series.Shape)));
    }

    private static IEnumerable<double> Heights(Chart chart)
    {
        var ofPoints = chart.Series.SelectMany(series => series.Points).SelectMany(point => new[] { point.Y, point.Low, point.High }).OfType<double>();
        var foot = chart.Series.Any(series => series.Shape == SeriesShape.Bars) ? [0.0] : Array.Empty<double>();
        return [.. ofPoints, .. chart.References.Select(reference => reference.Y), .. foot];
    }

    private static double Slot(Plot plot, XAxis axis, List<double> xs)
    {
        var least = axis is CategoryAxis || xs.Count < 2 ? 1 : xs.Zip(xs.Skip(1), (one, next) => next - one).Min();
        return plot.X(plot.XRange.Low + least) - plot.Left;
    }

    private static string Outside(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "value" : "values")} outside the axes");
}
