using System.Xml.Linq;

namespace Claims.Cli.Charts;

/// <summary>A series as lines over bands. What lies outside the axes counts as missing, and what is missing breaks the line.</summary>
internal static class LineDrawing
{
    /// <summary>About so many points of a long line get a marker; more would hide it.</summary>
    private const int MarkedPoints = 20;

    public static IEnumerable<XElement> Draw(Plot plot, Series series, SeriesLook look)
    {
        foreach (var run in Runs(series.Points, point => plot.Interval(point) is not null))
        {
            yield return run.Count > 1 ? Band(plot, run, look) : Whisker.Draw(plot.X(run[0].X), plot, run[0], look);
        }

        var runs = Runs(series.Points, plot.Holds).ToList();
        foreach (var run in runs.Where(run => run.Count > 1))
        {
            yield return Svg.Path("M" + string.Join(" L", run.Select(point => At(plot, point.X, point.Y!.Value))), look.Color, 2, look.Dashes);
        }

        var every = Math.Max(1, series.Points.Count / MarkedPoints);
        foreach (var point in runs.SelectMany(run => run.Where((_, i) => i % every == 0)))
        {
            yield return Markers.At(plot.X(point.X), plot.Y(point.Y!.Value), look);
        }
    }

    private static XElement Band(Plot plot, List<ChartPoint> run, SeriesLook look)
    {
        var edges = run.Select(point => (point.X, Interval: plot.Interval(point)!.Value)).ToList();
        var upper = edges.Select(edge => At(plot, edge.X, edge.Interval.High));
        var lower = edges.AsEnumerable().Reverse().Select(edge => At(plot, edge.X, edge.Interval.Low));
        return Svg.Element(
            "polygon",
            new XAttribute("points", string.Join(' ', upper.Concat(lower))),
            new XAttribute("fill", look.Color),
            new XAttribute("fill-opacity", "0.14"),
            Svg.Stroke(look.Color, 0.6, look.Dashes));
    }

    private static IEnumerable<List<ChartPoint>> Runs(IReadOnlyList<ChartPoint> points, Func<ChartPoint, bool> isThere)
    {
        var run = new List<ChartPoint>();
        foreach (var point in points)
        {
            if (isThere(point))
            {
                run.Add(point);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static string At(Plot plot, double x, double y) => $"{Svg.Number(plot.X(x))},{Svg.Number(plot.Y(y))}";
}
