using System.Xml.Linq;

namespace Claims.Cli.Charts;

/// <summary>Several charts in one drawing, row by row (small multiples).</summary>
/// <param name="Title">Above them.</param>
/// <param name="Charts">In the order of reading; the widest and the highest give the size of a place.</param>
/// <param name="Columns">Charts in a row, at least 1.</param>
internal sealed record ChartGrid(string Title, IReadOnlyList<Chart> Charts, int Columns)
{
    private const double TitleHeight = 32;

    /// <summary>For those who do not see the drawing: what it shows.</summary>
    public string Description { get; init; } = "";

    public XDocument ToSvg()
    {
        var width = Charts.Max(chart => chart.Width);
        var height = Charts.Max(chart => chart.Height);
        var rows = (Charts.Count + Columns - 1) / Columns;
        var total = Math.Min(Columns, Charts.Count) * width;
        return new XDocument(Svg.Root(
            "group", total, TitleHeight + (rows * height), Title, Description, Svg.Text(total / 2, 22, Title, "middle", isBold: true), Charts.Select(Place)));

        XElement Place(Chart chart, int i)
        {
            var drawn = ChartDrawing.Draw(chart);
            drawn.Add(Svg.Size("x", i % Columns * width), Svg.Size("y", TitleHeight + (i / Columns * height)));
            return drawn;
        }
    }
}
