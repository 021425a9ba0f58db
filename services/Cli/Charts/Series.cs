namespace Claims.Cli.Charts;

/// <summary>Values that belong together, told from others by colour, and without colour by dashes and markers.</summary>
/// <param name="Name">For the legend.</param>
/// <param name="Points">In ascending order of x.</param>
/// <param name="Shape">How they are drawn.</param>
internal sealed record Series(string Name, IReadOnlyList<ChartPoint> Points, SeriesShape Shape = SeriesShape.Line);

internal enum SeriesShape
{
    /// <summary>A line, with its intervals as a shaded band.</summary>
    Line,

    /// <summary>Markers, with their intervals as whiskers.</summary>
    Points,

    /// <summary>Bars from zero, with their intervals as whiskers; bars of several series stand side by side.</summary>
    Bars,
}
