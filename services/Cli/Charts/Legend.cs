using System.Xml.Linq;

namespace Claims.Cli.Charts;

/// <summary>Names of the series beside a sample of each, in as many rows as they need.</summary>
internal static class Legend
{
    public const double RowHeight = 18;

    private const double SampleWidth = 34;
    private const double Gap = 18;

    /// <summary>Where each entry begins.</summary>
    public static IReadOnlyList<(double X, int Row)> Places(IReadOnlyList<Series> series, double left, double right)
    {
        var places = new List<(double, int)>();
        var (x, row) = (left, 0);
        foreach (var width in series.Select(entry => SampleWidth + Svg.WidthOf(entry.Name) + Gap))
        {
            if (x > left && x + width > right)
            {
                (x, row) = (left, row + 1);
            }

            places.Add((x, row));
            x += width;
        }

        return places;
    }

    public static IEnumerable<XElement> Draw(IReadOnlyList<Series> series, IReadOnlyList<(double X, int Row)> places, double top)
    {
        for (var i = 0; i < series.Count; i++)
        {
            var (x, y) = (places[i].X, top + (places[i].Row * RowHeight));
            var look = SeriesLook.Of(i);
            if (series[i].Shape == SeriesShape.Line)
            {
                yield return Svg.Line(x, y, x + SampleWidth - 8, y, look.Color, 2, look.Dashes);
            }

            yield return Markers.At(x + ((SampleWidth - 8) / 2), y, look);
            yield return Svg.Text(x + SampleWidth - 2, y + 4, series[i].Name);
        }
    }
}
