using Claims.Ingest.Formats.X12.Grammar;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>One occurrence of a loop while a transaction is read: its segments, the loops within, and what has been counted so far.</summary>
/// <param name="position">Place of its first segment in the transaction, ST being 1.</param>
public sealed class Loop(LoopRule rule, Loop? parent, int position, FaultScope scope)
{
    // Repeats are counted per qualifier in places; junk must not make more counters than any real loop has qualifiers.
    private const int MaxCounters = 200;

    private readonly Dictionary<(int Rank, string Key), int> _counts = [];
    private readonly Dictionary<LoopRule, int> _loopCounts = [];

    public LoopRule Rule { get; } = rule;
    public Loop? Parent { get; } = parent;
    public int Position { get; } = position;
    public FaultScope Scope { get; } = scope;

    /// <summary>Rank of the latest segment or inner loop: nothing of lower rank may follow.</summary>
    public int LastRank { get; set; }

    /// <summary>Its segments in order, the opening one first.</summary>
    public List<Segment> Segments { get; } = [];

    /// <summary>The loops within that belong to it alone. Hierarchical levels and claims are not kept, so that memory stays bounded by one claim.</summary>
    public List<Loop> Children { get; } = [];

    public Segment? First(string id) => Segments.Find(s => s.Id == id);

    /// <summary>First segment of this id whose first element is the qualifier.</summary>
    public Segment? First(string id, string qualifier) => Segments.Find(s => s.Id == id && s.Element(1) == qualifier);

    public IEnumerable<Segment> All(string id) => Segments.Where(s => s.Id == id);

    /// <summary>First inner loop opened by an NM1 for one of these entities.</summary>
    public Loop? Entity(params ReadOnlySpan<string> codes)
    {
        foreach (var child in Children)
        {
            if (child.Segments.Count > 0 && child.Segments[0].Id == "NM1" && codes.Contains(child.Segments[0].Element(1)))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>Counts an occurrence of a segment.</summary>
    /// <returns>False where it is one more than allowed.</returns>
    public bool Count(SegmentRule segmentRule, Segment segment)
    {
        var key = (segmentRule.Rank, segmentRule.CountKey(segment));
        var count = _counts.GetValueOrDefault(key) + 1;
        if (_counts.Count >= MaxCounters && count == 1)
        {
            return false;
        }

        _counts[key] = count;
        return segmentRule.Usage.Max == 0 || count <= segmentRule.Usage.Max;
    }

    public bool Count(LoopRule loopRule)
    {
        var count = _loopCounts[loopRule] = _loopCounts.GetValueOrDefault(loopRule) + 1;
        return loopRule.Usage.Max == 0 || count <= loopRule.Usage.Max;
    }

    public bool Has(SegmentRule segmentRule) => _counts.Keys.Any(k => k.Rank == segmentRule.Rank);

    public bool Has(LoopRule loopRule) => _loopCounts.ContainsKey(loopRule);
}
