namespace Claims.Cli.Charts;

/// <summary>How the series at one place of a chart looks. The colours have a contrast of at least 4.5 to white (WCAG 2.2, 1.4.3 and 1.4.11).</summary>
/// <param name="Color">Of line, marker and bar.</param>
/// <param name="Dashes">Lengths of dashes and gaps; empty for a solid line.</param>
/// <param name="Marker">Shape of a point.</param>
internal sealed record SeriesLook(string Color, string Dashes, MarkerShape Marker)
{
    private static readonly SeriesLook[] All =
    [
        new("#0b5394", "", MarkerShape.Circle),
        new("#b45309", "8 4", MarkerShape.Square),
        new("#047857", "2 3", MarkerShape.Triangle),
        new("#9d174d", "10 3 2 3", MarkerShape.Diamond),
        new("#5b21b6", "14 5", MarkerShape.Cross),
        new("#374151", "4 2 1 2 1 2", MarkerShape.Plus),
    ];

    /// <summary>Looks that differ from each other; further series begin again with the first.</summary>
    public static int Count => All.Length;

    public static SeriesLook Of(int place) => All[place % All.Length];
}

internal enum MarkerShape
{
    Circle,
    Square,
    Triangle,
    Diamond,
    Cross,
    Plus,
}
