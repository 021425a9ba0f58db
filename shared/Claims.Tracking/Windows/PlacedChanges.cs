using Claims.Tracking.Segments;

namespace Claims.Tracking.Windows;

/// <summary>Changes of one day, subject and model, brought to the windows that the bound leaves.</summary>
/// <param name="Windows">What to add to each window.</param>
/// <param name="Folded">Windows that lose their place, and where their counts go: to those of the rest, or nowhere.</param>
public sealed record PlacedChanges(IReadOnlyDictionary<Segment, Window> Windows, IReadOnlyDictionary<Segment, Segment?> Folded)
{
    /// <summary>Segments whose windows must be read.</summary>
    public IEnumerable<Segment> Touched => Windows.Keys.Concat(Folded.Keys).Concat(Folded.Values.OfType<Segment>()).Distinct();

    /// <param name="bound">How many windows there may be.</param>
    /// <param name="present">Segments that have windows.</param>
    /// <param name="changes">By segment, as claims bring it.</param>
    public static PlacedChanges Of(SegmentBound bound, IReadOnlyCollection<Segment> present, IReadOnlyDictionary<Segment, Window> changes)
    {
        var kept = bound.Keep(present, changes.Keys);
        var placed = new Dictionary<Segment, Window>();
        foreach (var (segment, window) in changes)
        {
            if (SegmentBound.Place(segment, kept) is not { } place)
            {
                continue;
            }

            if (!placed.TryGetValue(place, out var sum))
            {
                placed.Add(place, sum = new Window());
            }

            sum.Merge(window);
        }

        return new PlacedChanges(placed, present.Where(segment => !kept.Contains(segment)).ToDictionary(segment => segment, segment => SegmentBound.Place(segment, kept)));
    }
}
