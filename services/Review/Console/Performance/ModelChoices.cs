using Claims.Contracts;
using Claims.Tracking.Segments;

namespace Claims.Review.Console.Performance;

/// <summary>Models that claims were scored with, and the parts of their claims, to choose from.</summary>
public static class ModelChoices
{
    /// <summary>Segments that the page offers by name; others can be typed.</summary>
    public const int MostSegments = 300;

    /// <summary>Hashes of the models of a subject: the one in use first, then by how many claims they have.</summary>
    public static IReadOnlyList<string> Models(IReadOnlyList<WindowSize> sizes, PerformanceSubject subject, string? inUse) =>
    [
        .. sizes.Where(size => size.Subject == subject && size.Segment == Segment.All)
            .OrderByDescending(size => size.Model == inUse)
            .ThenByDescending(size => size.Claims)
            .Select(size => size.Model),
    ];

    /// <summary>The parts of a model's claims, all claims first, then by how many they are.</summary>
    public static IReadOnlyList<WindowSize> Segments(IReadOnlyList<WindowSize> sizes, PerformanceSubject subject, string? model) =>
    [
        .. sizes.Where(size => size.Subject == subject && size.Model == model)
            .OrderByDescending(size => size.Segment == Segment.All)
            .ThenByDescending(size => size.Claims)
            .ThenBy(size => size.Segment.Kind, StringComparer.Ordinal)
            .ThenBy(size => size.Segment.Value, StringComparer.Ordinal)
            .Take(MostSegments),
    ];
}
