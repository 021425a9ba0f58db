using System.Globalization;

using Claims.Cli.Charts;

namespace Claims.Cli.Tests.Charts;

public sealed class SeriesLookTests
{
    private static readonly SeriesLook[] Looks = [.. Enumerable.Range(0, SeriesLook.Count).Select(SeriesLook.Of)];

    [Fact]
    public void Every_colour_stands_out_from_white()
    {
        Assert.All(Looks, look => Assert.True(ContrastToWhite(look.Color) >= 4.5, look.Color));
    }

    [Fact]
    public void Series_differ_without_their_colours()
    {
        Assert.Equal(Looks.Length, Looks.Select(look => look.Dashes).Distinct().Count());
        Assert.Equal(Looks.Length, Looks.Select(look => look.Marker).Distinct().Count());
    }

    /// <summary>WCAG 2.2, "contrast ratio" and "relative luminance".</summary>
    private static double ContrastToWhite(string color)
    {
        double[] weights = [0.2126, 0.7152, 0.0722];
        var luminance = weights.Select((weight, i) => weight * Linear(int.Parse(color.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)).Sum();
        return 1.05 / (luminance + 0.05);
    }

    private static double Linear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
}
