namespace Claims.Cli.Performance;

/// <summary>Values over time in one line of text, from the least to the greatest of them.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>One sign for each value; a missing one is a dot.</summary>
    public static string Of(IReadOnlyList<double?> values)
    {
        var known = values.OfType<double>().ToList();
        if (known.Count == 0)
        {
            return "";
        }

        var (low, high) = (known.Min(), known.Max());
        return string.Concat(values.Select(value => value is { } number ? Bars[high > low ? (int)Math.Round((number - low) / (high - low) * (Bars.Length - 1)) : Bars.Length / 2] : '·'));
    }
}
