using Claims.Ingest.Formats.X12.Grammar;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>
/// Where a segment that carries the structure goes when the loop around it is missing: nothing below it would have a place otherwise,
/// and one fault would become a hundred.
/// </summary>
public static class LoopRecovery
{
    private static readonly string[] ClaimParents = ["2000C", "2000B", "2000A", "ST"];

    /// <summary>Levels, claims and lines open their loop even where they come too late.</summary>
    public static bool AlwaysOpens(Segment segment) => segment.Id is "HL" or "CLM" or "LX";

    /// <summary>The loop to open, below which, and what should have stood before it.</summary>
    public static (Loop Parent, LoopRule Rule, string Missing)? PlaceFor(Loop current, ClaimGrammar grammar, Segment segment)
    {
        switch (segment.Id)
        {
            case "HL":
                return Level(current, grammar, segment);

            case "CLM":
                var parent = ClaimParents.Select(current.Enclosing).First(l => l is not null)!;
                return (parent, Find(grammar.Transaction, "2300"), "HL*22");

            case "SV1" or "SV2" or "SV3" when current.Enclosing("2300") is { } claim && current.Enclosing("2400") is null:
                var line = Find(grammar.Transaction, "2400");
                return line.Own(segment) is not null ? (claim, line, "LX") : null;

            default:
                return null;
        }
    }

    // HL03 says the level; where it says nothing usable, a level without a parent is a billing provider.
    private static (Loop Parent, LoopRule Rule, string Missing) Level(Loop current, ClaimGrammar grammar, Segment segment)
    {
        var root = current.Enclosing("ST")!;
        return segment.Element(3) switch
        {
            "23" => (current.Enclosing("2000A") ?? root, Find(grammar.Transaction, "2000C"), "HL*22"),
            "22" => (root, Find(grammar.Transaction, "2000B"), "HL*20"),
            _ when segment.Element(2).Length == 0 => (root, Find(grammar.Transaction, "2000A"), "HL03"),
            _ => (current.Enclosing("2000A") ?? root, Find(grammar.Transaction, "2000B"), "HL03"),
        };
    }

    private static LoopRule Find(LoopRule from, string id) => TryFind(from, id)!;

    private static LoopRule? TryFind(LoopRule from, string id) =>
        from.Id == id ? from : from.Loops.Select(inner => TryFind(inner, id)).FirstOrDefault(found => found is not null);
}
