using System.Globalization;
using System.Xml.Linq;

namespace Claims.Cli.Charts;

/// <summary>Elements of SVG. Lengths are in pixels.</summary>
internal static class Svg
{
    public const string Ink = "#1f2937";
    public const string Grid = "#d1d5db";
    public const double CharacterWidth = 6.6;
    public const double FontSize = 12;

    public static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public static XElement Element(string name, params object?[] content) => new(Namespace + name, content);

    /// <summary>A drawing of its own, named for those who do not see it.</summary>
    public static XElement Root(string role, double width, double height, string title, string description, params object?[] content) => Element(
        "svg",
        new XAttribute("role", role),
        Size("width", width),
        Size("height", height),
        new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"),
        new XAttribute("font-family", "sans-serif"),
        Size("font-size", FontSize),
        Element("title", XmlText.Of(title)),
        Element("desc", XmlText.Of(description)),
        Element("rect", Size("width", width), Size("height", height), new XAttribute("fill", "#ffffff")),
        content);

    public static XElement Line(double x1, double y1, double x2, double y2, string color, double width = 1, string dashes = "") => Element(
        "line", Size("x1", x1), Size("y1", y1), Size("x2", x2), Size("y2", y2), Stroke(color, width, dashes));

    public static XElement Path(string data, string color, double width, string dashes) =>
        Element("path", new XAttribute("d", data), new XAttribute("fill", "none"), Stroke(color, width, dashes));

    public static XElement Text(double x, double y, string text, string anchor = "start", bool isBold = false) => Element(
        "text",
        Size("x", x),
        Size("y", y),
        new XAttribute("fill", Ink),
        new XAttribute("text-anchor", anchor),
        isBold ? new XAttribute("font-weight", "bold") : null,
        XmlText.Of(text));

    public static IEnumerable<XAttribute> Stroke(string color, double width, string dashes = "")
    {
        yield return new XAttribute("stroke", color);
        yield return Size("stroke-width", width);
        if (dashes.Length > 0)
        {
            yield return new XAttribute("stroke-dasharray", dashes);
        }
    }

    public static XAttribute Size(string name, double value) => new(name, Number(value));

    /// <summary>In hundredths of a pixel.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>How wide the text is, about: nobody measures fonts where the drawing is made.</summary>
    public static double WidthOf(string text) => CharacterWidth * text.Length;
}
