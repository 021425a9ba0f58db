using System.Collections.Concurrent;

using Claims.Contracts;

namespace Claims.Ingest.Formats.X12.Grammar;

/// <summary>The two tables, made into rules for one kind of claim.</summary>
public sealed class ClaimGrammar
{
    private const int UnknownKind = -1;
    private static readonly ConcurrentDictionary<int, ClaimGrammar> Grammars = new();
    private static readonly string[] Suffixes = [".P", ".I", ".D"];

    private readonly Dictionary<string, IReadOnlyList<ElementRule>> _elements = [];
    private readonly HashSet<string> _entities = [];

    private ClaimGrammar(int kind)
    {
        foreach (var fields in Lines(SegmentTable.Text))
        {
            ReadSegment(fields, kind);
        }

        Transaction = ReadLoops(kind);
    }

    /// <summary>The outermost loop, opened by ST.</summary>
    public LoopRule Transaction { get; }

    /// <summary>The grammar of a kind of claim; of whatever any kind allows where the kind is not known.</summary>
    public static ClaimGrammar For(ClaimKind? kind) => Grammars.GetOrAdd(
        kind switch
        {
            ClaimKind.Professional => 0,
            ClaimKind.Institutional => 1,
            ClaimKind.Dental => 2,
            _ => UnknownKind,
        },
        static index => new ClaimGrammar(index));

    /// <summary>Whether the 837 has a segment of this id at all.</summary>
    public bool Knows(string segmentId) => _elements.ContainsKey(segmentId);

    /// <summary>Whether NM101 names an entity that stands somewhere in this kind of claim.</summary>
    public bool KnowsEntity(string code) => _entities.Contains(code);

    public IReadOnlyList<ElementRule> Elements(string segmentId) => _elements.GetValueOrDefault(segmentId, []);

    private void ReadSegment(string[] fields, int kind)
    {
        var id = fields[0].Split('.')[0];
        var isForAny = id.Length == fields[0].Length;
        var isForKind = kind != UnknownKind && fields[0] == id + Suffixes[kind];
        if (isForKind || (isForAny && !_elements.ContainsKey(id)))
        {
            _elements[id] = [.. fields[1..].Select(ElementNotation.Parse)];
        }
    }

    private LoopRule ReadLoops(int kind)
    {
        var loops = new Dictionary<string, LoopRule>();
        LoopRule? open = null;
        foreach (var fields in Lines(LoopTable.Text))
        {
            if (fields[0] == "loop")
            {
                open = ReadLoop(fields, kind, loops);
            }
            else if (open is not null && UsageFor(fields[1..4], kind) is { Use: not Use.Absent } usage)
            {
                open.Segments.Add(new SegmentRule(ReadMatch(fields[0]), usage, open.Segments.Count + 1));
            }
        }

        // Claims stand below the subscriber or, where the patient is someone else, below the patient.
        loops["2000C"].Loops.Add(loops["2300"]);
        return loops["ST"];
    }

    private LoopRule? ReadLoop(string[] fields, int kind, Dictionary<string, LoopRule> loops)
    {
        var usage = UsageFor(fields[3..6], kind);
        if (usage.Use == Use.Absent)
        {
            return null;
        }

        var trigger = ReadMatch(fields[6]);
        if (trigger.Id == "NM1")
        {
            _entities.UnionWith(trigger.Values);
        }

        var parent = loops.GetValueOrDefault(fields[2]);
        var rule = new LoopRule(fields[1], usage, trigger, [.. fields[7..].Select(ElementNotation.Parse)], RankIn(parent, trigger));
        parent?.Loops.Add(rule);
        return loops[fields[1]] = rule;
    }

    // Loops opened by the same segment may come in any order; groups of them keep theirs, after the parent's own segments.
    private static int RankIn(LoopRule? parent, SegmentMatch trigger) => parent?.Loops.LastOrDefault() switch
    {
        null => 1000,
        var last => last.Trigger.Id == trigger.Id ? last.Rank : last.Rank + 1,
    };

    private static Usage UsageFor(string[] columns, int kind) =>
        kind == UnknownKind ? Usage.Any(columns.Select(Usage.Parse)) : Usage.Parse(columns[kind]);

    // "NM1/1:DN,P3", "REF/1=XZ,VY", "REF/1" or "N3".
    private static SegmentMatch ReadMatch(string text)
    {
        var parts = text.Split('/', ':', '=');
        var element = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        return new SegmentMatch(parts[0], element, parts.Length > 2 ? parts[2].Split(',') : []);
    }

    private static IEnumerable<string[]> Lines(string table) =>
        table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(f => f.Length > 0);
}
