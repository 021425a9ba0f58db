using System.Xml.Linq;

namespace Claims.Cli.Charts;

/// <summary>Reference lines and vertical markers with their labels.</summary>
internal static class NoteDrawing
{
    public const double RowHeight = 14;

    public static IEnumerable<XElement> References(Plot plot, IEnumerable<ReferenceLine> references)
    {
        foreach (var reference in references.Where(reference => plot.HoldsY(reference.Y)))
        {
            var y = plot.Y(reference.Y);
            yield return Svg.Line(plot.Left, y, plot.Right, y, Svg.Ink, 1.5, "6 3");
            yield return Svg.Text(plot.Right - 4, y - 4, reference.Label, "end");
        }
    }

    /// <summary>Each label stands above the plot, in a row where it hides no other.</summary>
    public static IEnumerable<XElement> Verticals(Plot plot, IReadOnlyList<VerticalMarker> markers, IReadOnlyList<int> rows)
    {
        for (var i = 0; i < markers.Count; i++)
        {
            if (plot.HoldsX(markers[i].X))
            {
                var x = plot.X(markers[i].X);
                var top = plot.Top - 4 - (rows[i] * RowHeight);
                yield return Svg.Line(x, top + 2, x, plot.Bottom, Svg.Ink, 1, "1 2");
                yield return Svg.Text(Middle(plot, markers[i]), top, markers[i].Label, "middle");
            }
        }
    }

    /// <summary>The row of each marker's label, 0 next to the plot.</summary>
    /// <param name="plot">Its left and right edge are known already; its top follows from the rows.</param>
    /// <param name="markers">The markers.</param>
    public static IReadOnlyList<int> Rows(Plot plot, IReadOnlyList<VerticalMarker> markers)
    {
        var ends = new List<double>();
        var rows = new int[markers.Count];
        foreach (var i in Enumerable.Range(0, markers.Count).OrderBy(i => markers[i].X))
        {
            var (start, end) = (Middle(plot, markers[i]) - Half(markers[i]), Middle(plot, markers[i]) + Half(markers[i]) + Svg.CharacterWidth);
            var row = ends.FindIndex(taken => taken <= start);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(end);
            }

            (rows[i], ends[row]) = (row, end);
        }

        return rows;
    }

    /// <summary>Middle of the label: above its line, or as near to it as the edges let it be.</summary>
    private static double Middle(Plot plot, VerticalMarker marker)
    {
        var leftmost = plot.Left + Half(marker);
        return Math.Clamp(plot.X(marker.X), leftmost, Math.Max(leftmost, plot.Right - Half(marker)));
    }

    private static double Half(VerticalMarker marker) => Svg.WidthOf(marker.Label) / 2;
}
