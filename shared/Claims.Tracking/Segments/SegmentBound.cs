using Claims.Statistics.Sketches;

namespace Claims.Tracking.Segments;

/// <summary>
/// How many windows a day can have, however many values claims bring. Of each kind the values with the least hashes keep windows of their own; the claims of the rest count as
/// <see cref="Segment.OtherValue"/>. Of labels, the names with the least hashes are split by. (The k least hashes of a set: Bar-Yossef et al., RANDOM 2002.)
/// </summary>
/// <param name="Values">Most values of one kind, at least 1.</param>
/// <param name="Labels">Most names of labels, 0 or more.</param>
/// <remarks>
/// What is kept depends on the values that came and not on their order, and a value that lost its place never has it again: its place was taken by lesser hashes, and more values only
/// lower the bar. So windows can be folded as values come, and a claim always finds the window that it was counted in.
/// </remarks>
public sealed record SegmentBound(int Values, int Labels)
{
    /// <summary>Those that have windows of their own, of the ones that had it and those that come.</summary>
    public HashSet<Segment> Keep(IEnumerable<Segment> present, IEnumerable<Segment> coming)
    {
        var kinds = present.Concat(coming).Distinct().GroupBy(segment => segment.Kind, StringComparer.Ordinal).ToList();
        var labels = Least(kinds.Select(kind => kind.Key).Where(SegmentKind.IsLabel), name => name, Labels).ToHashSet(StringComparer.Ordinal);
        return kinds
            .Where(kind => !SegmentKind.IsLabel(kind.Key) || labels.Contains(kind.Key))
            .SelectMany(kind => Least(kind.Where(segment => segment.Value != Segment.OtherValue), segment => segment.Value, Values).Append(kind.First().Other))
            .ToHashSet();
    }

    /// <summary>Where claims of a segment count: its own window, that of the rest, or none where the label is not split by.</summary>
    public static Segment? Place(Segment segment, IReadOnlySet<Segment> kept) =>
        kept.Contains(segment) ? segment : kept.Contains(segment.Other) ? segment.Other : null;

    private static IEnumerable<T> Least<T>(IEnumerable<T> items, Func<T, string> text, int count) =>
        items.OrderBy(item => StableHash.Of(text(item))).ThenBy(text, StringComparer.Ordinal).Take(count);
}
