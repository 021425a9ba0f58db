using System.Globalization;
using System.Xml.Linq;

using Claims.Cli.Charts;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Cli.Tests.Charts;

public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_missing_value_breaks_the_line_and_its_band()
    {
        var chart = Lines([new(0, 0.5, 0.4, 0.6), new(1, 0.6, 0.5, 0.7), new(2, null), new(3, 0.7, 0.6, 0.8), new(4, 0.6, 0.5, 0.7)]);

        var svg = Redrawn(chart);

        Assert.Equal(2, svg.Descendants(Svg + "path").Count());
        Assert.Equal(2, svg.Descendants(Svg + "polygon").Count());
        Assert.Equal(4 + 1, svg.Descendants(Svg + "circle").Count());
    }

    [Fact]
    public void Texts_are_written_as_they_are()
    {
        const string Name = "<script>alert('x')</script> & \"more\"";

        var svg = Redrawn(Lines([new(0, 1)], Name) with { Title = Name, Description = Name, Markers = [new VerticalMarker(0, Name)], References = [new ReferenceLine(1, Name)] });

        Assert.Equal(4, svg.Descendants(Svg + "text").Count(text => text.Value == Name));
        Assert.Equal(Name, svg.Root!.Element(Svg + "title")!.Value);
        Assert.Equal(Name, svg.Root!.Element(Svg + "desc")!.Value);
        Assert.Empty(svg.Descendants(Svg + "script"));
    }

    [Fact]
    public void A_character_that_XML_cannot_hold_is_replaced()
    {
        var svg = Redrawn(Lines([new(0, 1)], "a\0b\u0007c"));

        Assert.Contains(svg.Descendants(Svg + "text"), text => text.Value == "a\ufffdb\ufffdc");
    }

    [Fact]
    public void A_chart_without_values_says_so()
    {
        var svg = Redrawn(Lines([]));

        Assert.Contains(svg.Descendants(Svg + "text"), text => text.Value == "no values");
    }

    [Fact]
    public void What_is_outside_the_axes_is_counted_and_not_drawn()
    {
        var chart = Lines([new(0, 0.5), new(1, 7), new(2, 0.5)]) with { Y = new YAxis("", 0, 1) };

        var svg = Redrawn(chart);

        Assert.Empty(svg.Descendants(Svg + "path"));
        Assert.Contains(svg.Descendants(Svg + "text"), text => text.Value == "1 value outside the axes");
    }

    [Fact]
    public void Nothing_is_ever_drawn_outside_the_drawing()
    {
        var points = Gen.ArrayOf(
            from x in Gen.Choose(-50, 50)
            from y in Gen.Choose(-1000, 1000)
            from width in Gen.Choose(0, 500)
            from isThere in Gen.Elements(true, true, false)
            select new ChartPoint(x, isThere ? y / 100.0 : null, (y - width) / 100.0, (y + width) / 100.0));
        var charts = from some in points
                     from shape in Gen.Elements(Enum.GetValues<SeriesShape>())
                     from high in Gen.Choose(1, 20)
                     select new Chart("title", new NumberAxis("x"), new YAxis("y", -1, high), [new Series("one", [.. some.OrderBy(point => point.X)], shape), new Series("two", [], shape)])
                     {
                         Markers = [new VerticalMarker(2, "marked"), new VerticalMarker(3, "marked too")],
                         References = [new ReferenceLine(-3, "low"), new ReferenceLine(0.5, "middle")],
                     };

        Check.QuickThrowOnFailure(Prop.ForAll(charts.ToArbitrary(), chart =>
        {
            var svg = Redrawn(chart);
            var (top, bottom) = (0.0, chart.Height - 46);
            return Coordinates(svg).All(at => at.X >= 0 && at.X <= chart.Width && at.Y >= top && at.Y <= bottom + 5);
        }));
    }

    [Fact]
    public void Charts_of_a_grid_stand_in_rows()
    {
        var grid = new ChartGrid("all", [.. Enumerable.Range(0, 3).Select(_ => Lines([new(0, 1)]) with { Width = 300, Height = 200 })], 2);

        var svg = XDocument.Parse(grid.ToSvg().ToString());

        var places = svg.Root!.Elements(Svg + "svg").Select(chart => ((double)chart.Attribute("x")!, (double)chart.Attribute("y")!));
        Assert.Equal([(0, 32), (300, 32), (0, 232)], places);
        Assert.Equal((600, 432), ((double)svg.Root!.Attribute("width")!, (double)svg.Root!.Attribute("height")!));
    }

    private static Chart Lines(IReadOnlyList<ChartPoint> points, string name = "f1") => new("F1 by year", new NumberAxis("year"), new YAxis("F1"), [new Series(name, points)]);

    private static XDocument Redrawn(Chart chart) => XDocument.Parse(chart.ToSvg().ToString());

    /// <summary>Every point that shapes of series and notes are made of.</summary>
    private static IEnumerable<(double X, double Y)> Coordinates(XDocument svg)
    {
        foreach (var element in svg.Descendants())
        {
            if (element.Name == Svg + "circle")
            {
                yield return (Number(element, "cx"), Number(element, "cy"));
            }
            else if (element.Name == Svg + "line")
            {
                yield return (Number(element, "x1"), Number(element, "y1"));
                yield return (Number(element, "x2"), Number(element, "y2"));
            }
            else if (element.Name == Svg + "rect" && element.Attribute("x") is not null)
            {
                yield return (Number(element, "x"), Number(element, "y"));
                yield return (Number(element, "x") + Number(element, "width"), Number(element, "y") + Number(element, "height"));
            }
            else if ((element.Attribute("points") ?? element.Attribute("d")) is { } path)
            {
                foreach (var pair in path.Value.Split(' ', 'M', 'L').Where(part => part.Contains(',', StringComparison.Ordinal)).Select(part => part.Split(',')))
                {
                    yield return (Number(pair[0]), Number(pair[1]));
                }
            }
        }
    }

    private static double Number(XElement element, string name) => Number(element.Attribute(name)!.Value);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
