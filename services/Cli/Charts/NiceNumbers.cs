using System.Globalization;

namespace Claims.Cli.Charts;

/// <summary>Ticks at 1, 2 or 5 times a power of ten (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990).</summary>
internal static class NiceNumbers
{
    /// <summary>Distance between ticks, so that about <paramref name="count"/> of them span the range.</summary>
    public static double Step(double low, double high, int count)
    {
        var rough = (high - low) / Math.Max(1, count);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * ((rough / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 });
    }

    /// <summary>The range widened to whole steps, or to one around a single value.</summary>
    public static (double Low, double High) Widen(double low, double high, int count)
    {
        if (low == high)
        {
            var margin = low == 0 ? 1 : Math.Abs(low) / 10;
            (low, high) = (low - margin, high + margin);
        }

        var step = Step(low, high, count);
        return (Math.Floor(Rounded(low / step)) * step, Math.Ceiling(Rounded(high / step)) * step);
    }

    /// <summary>Ticks within the range.</summary>
    public static IReadOnlyList<Tick> Ticks(double low, double high, int count)
    {
        var step = Step(low, high, count);
        var decimals = Math.Clamp(-(int)Math.Floor(Math.Log10(step)), 0, 15);
        var first = (long)Math.Ceiling(Rounded(low / step));
        var last = (long)Math.Floor(Rounded(high / step));
        return [.. Enumerable.Range(0, (int)(last - first + 1)).Select(i => Tick((first + i) * step, decimals))];
    }

    private static Tick Tick(double value, int decimals) => new(value, value.ToString($"N{decimals}", CultureInfo.InvariantCulture));

    /// <summary>Without what the division left over, so that 0.3 / 0.1 is 3.</summary>
    private static double Rounded(double steps) => Math.Round(steps, 9);
}
