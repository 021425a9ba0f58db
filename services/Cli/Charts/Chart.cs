using System.Xml.Linq;

namespace Claims.Cli.Charts;

/// <summary>A chart of one or more series, to be drawn as SVG. It reads without colour and on paper.</summary>
/// <param name="Title">Above it.</param>
/// <param name="X">The x axis.</param>
/// <param name="Y">The y axis.</param>
/// <param name="Series">What is drawn, the first on top. Values outside the axes are not drawn; a note says how many.</param>
internal sealed record Chart(string Title, XAxis X, YAxis Y, IReadOnlyList<Series> Series)
{
    /// <summary>For those who do not see the chart: what it shows.</summary>
    public string Description { get; init; } = "";

    public IReadOnlyList<ReferenceLine> References { get; init; } = [];

    public IReadOnlyList<VerticalMarker> Markers { get; init; } = [];

    /// <summary>In pixels.</summary>
    public double Width { get; init; } = 760;

    /// <inheritdoc cref="Width"/>
    public double Height { get; init; } = 380;

    /// <summary>The chart as a file of its own.</summary>
    public XDocument ToSvg() => new(ChartDrawing.Draw(this));
}
