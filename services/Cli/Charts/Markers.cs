using System.Xml.Linq;

namespace Claims.Cli.Charts;

/// <summary>The shapes that stand for a value.</summary>
internal static class Markers
{
    private const double Radius = 4;

    public static XElement At(double x, double y, SeriesLook look) => look.Marker switch
    {
        MarkerShape.Circle => Svg.Element("circle", Svg.Size("cx", x), Svg.Size("cy", y), Svg.Size("r", Radius), Fill(look)),
        MarkerShape.Square => Polygon(look, (x - Radius, y - Radius), (x + Radius, y - Radius), (x + Radius, y + Radius), (x - Radius, y + Radius)),
        MarkerShape.Triangle => Polygon(look, (x, y - Radius - 1), (x + Radius + 1, y + Radius), (x - Radius - 1, y + Radius)),
        MarkerShape.Diamond => Polygon(look, (x, y - Radius - 1), (x + Radius + 1, y), (x, y + Radius + 1), (x - Radius - 1, y)),
        MarkerShape.Cross => Strokes(look, (x - Radius, y - Radius, x + Radius, y + Radius), (x - Radius, y + Radius, x + Radius, y - Radius)),
        _ => Strokes(look, (x - Radius, y, x + Radius, y), (x, y - Radius, x, y + Radius)),
    };

    private static XElement Polygon(SeriesLook look, params (double X, double Y)[] corners) =>
        Svg.Element("polygon", new XAttribute("points", string.Join(' ', corners.Select(corner => $"{Svg.Number(corner.X)},{Svg.Number(corner.Y)}"))), Fill(look));

    private static XElement Strokes(SeriesLook look, params (double X1, double Y1, double X2, double Y2)[] strokes) =>
        Svg.Element("g", strokes.Select(stroke => Svg.Line(stroke.X1, stroke.Y1, stroke.X2, stroke.Y2, look.Color, 2)));

    private static XAttribute Fill(SeriesLook look) => new("fill", look.Color);
}
