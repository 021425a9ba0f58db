using System.Globalization;

using Claims.Contracts;
using Claims.Metrics.Predictions;
using Claims.Metrics.Windows;
using Claims.Tracking.Segments;

namespace Claims.Metrics.Performance;

/// <summary>Which claims to measure on. Each part is optional.</summary>
/// <param name="From">Assessed at this moment or later.</param>
/// <param name="To">Assessed before this moment.</param>
/// <param name="Kind">Kind of claim.</param>
/// <param name="Policy">Id of the policy.</param>
internal sealed record PerformanceQuery(DateTimeOffset? From, DateTimeOffset? To, ClaimKind? Kind, string? Policy)
{
    /// <summary>Reads the query string; every fault is named under its parameter.</summary>
    public static (PerformanceQuery Query, Dictionary<string, string[]> Faults) Read(string? from, string? to, string? kind, string? policy)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var query = new PerformanceQuery(Moment("from", from, faults), Moment("to", to, faults), Name("kind", kind, faults), policy);
        if (query.From >= query.To)
        {
            faults.Add("to", ["Must be after from."]);
        }

        return (query, faults);
    }

    /// <summary>
    /// The windows that hold these claims and no others; null where none do. (Those of a policy may not: a day with very many has no windows for some.)
    /// </summary>
    public WindowQuery? ToWindows() => IsMidnight(From) && IsMidnight(To) && Policy is null
        ? new WindowQuery(
            Day(From) ?? DateOnly.MinValue, Day(To) ?? DateOnly.MaxValue, PerformanceSubject.Assessment, Kind is { } kind ? Segment.Of(SegmentKind.Kind, ClaimSegments.KindName(kind)) : Segment.All)
        : null;

    private static bool IsMidnight(DateTimeOffset? moment) => moment is null || moment.Value.UtcDateTime.TimeOfDay == TimeSpan.Zero;

    private static DateOnly? Day(DateTimeOffset? moment) => moment is { } found ? DateOnly.FromDateTime(found.UtcDateTime) : null;

    private static DateTimeOffset? Moment(string parameter, string? value, Dictionary<string, string[]> faults)
    {
        if (value is null)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment;
        }

        faults.Add(parameter, ["Must be a date or a moment: 2026-03-01 or 2026-03-01T12:00:00Z."]);
        return null;
    }

    private static ClaimKind? Name(string parameter, string? value, Dictionary<string, string[]> faults)
    {
        if (value is null)
        {
            return null;
        }

        if (Enum.GetNames<ClaimKind>().Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            return Enum.Parse<ClaimKind>(value, ignoreCase: true);
        }

        faults.Add(parameter, [$"Must be one of {string.Join(", ", Enum.GetNames<ClaimKind>()).ToLowerInvariant()}."]);
        return null;
    }
}
