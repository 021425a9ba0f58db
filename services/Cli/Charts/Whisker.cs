using System.Xml.Linq;

namespace Claims.Cli.Charts;

/// <summary>An interval as a vertical line with caps.</summary>
internal static class Whisker
{
    private const double Cap = 4;

    /// <param name="x">Where it stands, in pixels.</param>
    /// <param name="plot">The rectangle it stays within.</param>
    /// <param name="point">Whose interval; one without draws nothing.</param>
    /// <param name="look">Of its series.</param>
    public static XElement Draw(double x, Plot plot, ChartPoint point, SeriesLook look)
    {
        if (plot.Interval(point) is not { } interval)
        {
            return Svg.Element("g");
        }

        var (top, bottom) = (plot.Y(interval.High), plot.Y(interval.Low));
        return Svg.Element(
            "g",
            Svg.Line(x, top, x, bottom, look.Color, 1.5),
            Svg.Line(x - Cap, top, x + Cap, top, look.Color, 1.5),
            Svg.Line(x - Cap, bottom, x + Cap, bottom, look.Color, 1.5));
    }
}
