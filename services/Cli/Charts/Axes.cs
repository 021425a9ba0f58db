using System.Xml.Linq;

namespace Claims.Cli.Charts;

/// <summary>Axes with their ticks, grid lines and labels.</summary>
internal static class Axes
{
    /// <summary>Left free beside the plot.</summary>
    public const double Margin = 18;

    private const double TickLength = 4;

    /// <summary>How much room labels of 10 characters take along the x axis.</summary>
    private const double RoomOfLabel = 11 * Svg.CharacterWidth;

    public static IEnumerable<XElement> Draw(Plot plot, XAxis x, YAxis y)
    {
        foreach (var tick in NiceNumbers.Ticks(plot.YRange.Low, plot.YRange.High, YAxis.TickCount))
        {
            var at = plot.Y(tick.Value);
            yield return Svg.Line(plot.Left, at, plot.Right, at, Svg.Grid);
            yield return Svg.Text(plot.Left - TickLength - 2, at + 4, tick.Label, "end");
        }

        foreach (var tick in x.Ticks(plot.XRange.Low, plot.XRange.High, Math.Max(2, (int)((plot.Right - plot.Left) / RoomOfLabel))))
        {
            var at = plot.X(tick.Value);
            yield return Svg.Line(at, plot.Bottom, at, plot.Bottom + TickLength, Svg.Ink);
            var half = Svg.WidthOf(tick.Label) / 2;
            yield return Svg.Text(Math.Min(at, plot.Right + Margin - half), plot.Bottom + TickLength + 13, tick.Label, "middle");
        }

        yield return Svg.Line(plot.Left, plot.Bottom, plot.Right, plot.Bottom, Svg.Ink);
        yield return Svg.Line(plot.Left, plot.Top, plot.Left, plot.Bottom, Svg.Ink);
        yield return Svg.Text((plot.Left + plot.Right) / 2, plot.Bottom + 36, x.Label, "middle");
        var middle = (plot.Top + plot.Bottom) / 2;
        var label = Svg.Text(14, middle, y.Label, "middle");
        label.Add(new XAttribute("transform", $"rotate(-90 14 {Svg.Number(middle)})"));
        yield return label;
    }

    /// <summary>Room left of the plot for the label and the tick labels of the y axis.</summary>
    public static double WidthOfY((double Low, double High) range) =>
        30 + TickLength + NiceNumbers.Ticks(range.Low, range.High, YAxis.TickCount).Max(tick => Svg.WidthOf(tick.Label));
}
