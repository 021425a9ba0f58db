using System.Xml.Linq;

namespace Claims.Cli.Charts;

/// <summary>Series whose values stand side by side around their x: markers with whiskers, and bars.</summary>
internal static class SlotDrawing
{
    private const double SlotShare = 0.8;
    private const double WidestBar = 40;
    private const double WidestStep = 9;

    /// <param name="plot">Where.</param>
    /// <param name="series">What.</param>
    /// <param name="look">How.</param>
    /// <param name="place">Which of its shape the series is, from 0.</param>
    /// <param name="places">How many series of its shape there are.</param>
    public static IEnumerable<XElement> Draw(Plot plot, Series series, SeriesLook look, int place, int places)
    {
        var step = Math.Min(plot.Slot * SlotShare / places, series.Shape == SeriesShape.Bars ? WidestBar : WidestStep);
        foreach (var point in series.Points.Where(plot.Holds))
        {
            var x = plot.X(point.X) + ((place - ((places - 1) / 2.0)) * step);
            x = Math.Clamp(x, plot.Left, plot.Right);
            if (series.Shape == SeriesShape.Bars)
            {
                yield return Bar(plot, x, step, point.Y!.Value, look);
            }

            yield return Whisker.Draw(x, plot, point, look);
            yield return Markers.At(x, plot.Y(point.Y!.Value), look);
        }
    }

    private static XElement Bar(Plot plot, double x, double width, double value, SeriesLook look)
    {
        var (end, foot) = (plot.Y(value), plot.Y(Math.Clamp(0, plot.YRange.Low, plot.YRange.High)));
        var (left, right) = (Math.Max(plot.Left, x - (width / 2)), Math.Min(plot.Right, x + (width / 2)));
        return Svg.Element(
            "rect",
            Svg.Size("x", left),
            Svg.Size("y", Math.Min(end, foot)),
            Svg.Size("width", right - left),
            Svg.Size("height", Math.Abs(foot - end)),
            new XAttribute("fill", look.Color),
            new XAttribute("fill-opacity", "0.3"),
            Svg.Stroke(look.Color, 1, look.Dashes));
    }
}
