using System.Xml.Linq;

using Claims.Cli.Charts;

namespace Claims.Cli.Reports;

/// <summary>Elements of HTML, written as XML so that every text is escaped.</summary>
internal static class Html
{
    public static XElement Element(string name, params object?[] content) => new(name, content.Select(item => item is string text ? XmlText.Of(text) : item));

    public static XElement Paragraph(string text) => Element("p", text);

    public static XElement List(IEnumerable<string> items) => Element("ul", items.Select(item => Element("li", item)));

    /// <summary>A table whose first column names its rows.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">Heads of the columns.</param>
    /// <param name="rows">Cells of each row, as many as columns.</param>
    public static XElement Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) => Element(
        "table",
        Element("caption", caption),
        Element("thead", Element("tr", columns.Select(column => Element("th", new XAttribute("scope", "col"), column)))),
        Element("tbody", rows.Select(row => Element("tr", row.Select(Cell)))));

    /// <summary>A drawing with its data, which opens on a click and is always printed.</summary>
    public static XElement Figure(XElement drawing, XElement data) =>
        Element("figure", drawing, Element("details", Element("summary", "data"), data));

    private static XElement Cell(string text, int column) =>
        column == 0 ? Element("th", new XAttribute("scope", "row"), text) : Element("td", text);
}
