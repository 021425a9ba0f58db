namespace Claims.Cli.Charts;

/// <summary>The y axis. An end that is not given follows from what is drawn.</summary>
/// <param name="Label">Beside the axis; empty for none.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
internal sealed record YAxis(string Label, double? Low = null, double? High = null)
{
    public const int TickCount = 5;

    /// <summary>Ends of the axis, at whole steps where they are not given.</summary>
    /// <param name="values">Every y that is drawn; may be empty.</param>
    public (double Low, double High) Range(IReadOnlyCollection<double> values)
    {
        var low = Low ?? (values.Count > 0 ? values.Min() : High - 1 ?? 0);
        var high = High ?? (values.Count > 0 ? values.Max() : low + 1);
        var (wideLow, wideHigh) = NiceNumbers.Widen(Math.Min(low, high), Math.Max(low, high), TickCount);
        return (Low ?? wideLow, High ?? wideHigh);
    }
}
