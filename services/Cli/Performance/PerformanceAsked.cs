using System.Globalization;

using Claims.Contracts;

namespace Claims.Cli.Performance;

/// <summary>Which measured windows to show; a null does not restrict.</summary>
internal sealed record PerformanceAsked
{
    public PerformanceSubject? Subject { get; init; }

    /// <summary>Hash of the model.</summary>
    public string? Model { get; init; }

    public SegmentAsked? Segment { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? Through { get; init; }

    /// <summary>Length of windows that slide; null for those that were measured as they ended.</summary>
    public int? Days { get; init; }

    /// <summary>Days between the ends of two of them.</summary>
    public int? Step { get; init; }

    /// <summary>Address of the answer.</summary>
    public string Path
    {
        get
        {
            (string Name, string? Value)[] parts =
            [
                ("subject", Subject?.ToString()),
                ("model", Model),
                ("segmentKind", Segment?.Kind),
                ("segmentValue", Segment?.Value),
                ("from", Day(From)),
                ("to", Day(Through?.AddDays(1))),
                ("days", Days?.ToString(CultureInfo.InvariantCulture)),
                ("step", Step?.ToString(CultureInfo.InvariantCulture)),
            ];
            var query = parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
            return $"metrics/performance/windows?{string.Join('&', query)}";
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <param name="Kind">What claims are split by.</param>
/// <param name="Value">Which part; null for every one.</param>
internal sealed record SegmentAsked(string Kind, string? Value)
{
    /// <summary>Reads <c>all</c>, <c>plan</c> or <c>plan=gold</c>.</summary>
    public static SegmentAsked Of(string text) => text.Split('=', 2) is [var kind, var value] ? new SegmentAsked(kind, value) : new SegmentAsked(text, null);
}
