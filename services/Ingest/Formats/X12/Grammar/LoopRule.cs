using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Grammar;

/// <summary>Which segments a rule is about: an id, and values of one element where the id alone does not tell.</summary>
/// <param name="Element">Element that is looked at; 0 where the id is enough.</param>
/// <param name="Values">Values of that element; empty where any will do.</param>
public sealed record SegmentMatch(string Id, int Element, IReadOnlyList<string> Values)
{
    public bool Matches(Segment segment) =>
        segment.Id == Id && (Values.Count == 0 || Values.Contains(segment.Element(Element)));

    /// <summary>"NM1*85" or "N3", for messages.</summary>
    public override string ToString() => Values.Count == 0 ? Id : Element == 1 ? $"{Id}*{Values[0]}" : $"{Id} with {Id}{Element:00} {Values[0]}";
}

/// <summary>A segment within a loop.</summary>
/// <param name="Rank">Order within the loop: a segment must not follow one of higher rank.</param>
public sealed record SegmentRule(SegmentMatch Match, Usage Usage, int Rank)
{
    /// <summary>The value whose repeats are counted together: an element of the segment, or nothing.</summary>
    public string CountKey(Segment segment) => Match.Element == 0 ? "" : segment.Element(Match.Element);
}

/// <summary>A loop: what opens it, what stands in it, and which loops lie within.</summary>
public sealed record LoopRule(string Id, Usage Usage, SegmentMatch Trigger, IReadOnlyList<ElementRule> TriggerElements, int Rank)
{
    public List<SegmentRule> Segments { get; } = [];

    public List<LoopRule> Loops { get; } = [];

    /// <summary>The rule for a segment of this loop, other than the one that opens it.</summary>
    public SegmentRule? Own(Segment segment)
    {
        foreach (var rule in Segments)
        {
            if (rule.Match.Matches(segment))
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>The loop within that a segment opens.</summary>
    public LoopRule? Inner(Segment segment)
    {
        foreach (var rule in Loops)
        {
            if (rule.Trigger.Matches(segment))
            {
                return rule;
            }
        }

        return null;
    }
}
