using System.Globalization;

using Claims.Contracts;
using Claims.Tracking.Segments;

namespace Claims.Review.Console.Performance;

/// <summary>Addresses of the queue with the filters that come closest to what a chart shows.</summary>
public static class CaseLinks
{
    /// <summary>Cases of claims that were assessed on these days and are of this segment, as far as the queue can tell them.</summary>
    /// <param name="from">First day.</param>
    /// <param name="through">Last day.</param>
    /// <param name="segment">Which claims.</param>
    public static string Of(DateOnly from, DateOnly through, Segment segment)
    {
        (string Name, string? Value)[] filters = [("from", Day(from)), ("to", Day(through)), .. Filters(segment)];
        return $"/queue?{string.Join('&', filters.Where(filter => filter.Value is not null).Select(filter => $"{filter.Name}={Uri.EscapeDataString(filter.Value!)}"))}";
    }

    public static string Of(IReadOnlyList<PerformanceMeasured> windows, Segment segment) => windows.Count == 0
        ? "/queue"
        : Of(windows.Min(window => window.Window.From), windows.Max(window => window.Window.From.AddDays(window.Window.Days - 1)), segment);

    private static IEnumerable<(string Name, string? Value)> Filters(Segment segment) => segment.Kind switch
    {
        SegmentKind.Policy => [("policy", segment.Value)],
        SegmentKind.PolicyVersion or SegmentKind.Clause => [("policy", segment.Value.Split(' ', 2)[0])],
        SegmentKind.Kind => [("kind", segment.Value)],
        _ => [],
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
