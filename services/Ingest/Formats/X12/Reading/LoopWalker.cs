using Claims.Contracts;
using Claims.Ingest.Formats.X12.Grammar;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>
/// Finds the loop that each segment of a transaction belongs to and reports what the grammar does not allow. It never gives
/// up: after a fault it goes on at the next segment that has a place, and a hierarchical level or claim always opens its loop.
/// </summary>
public sealed class LoopWalker
{
    // Segments that only describe the entity named before them; without it they have no place, which is the same fault, not a further one.
    private static readonly string[] Followers = ["N2", "N3", "N4", "REF", "PER", "PRV", "DMG"];

    private readonly ClaimGrammar _grammar;
    private readonly TransactionFaults _faults;
    private readonly CompletenessCheck _completeness;
    private readonly Action<Loop> _closed;
    private Loop _current;
    private bool _skipping;

    /// <param name="closed">Called for every loop once nothing more can come into it, innermost first.</param>
    public LoopWalker(ClaimGrammar grammar, bool is4010, Segment header, TransactionFaults faults, Action<Loop> closed)
    {
        (_grammar, _faults, _closed) = (grammar, faults, closed);
        _completeness = new CompletenessCheck(faults, is4010);
        Root = _current = new Loop(grammar.Transaction, null, 1, faults.NewScope());
        CheckElements(_current, header, 1, grammar.Transaction.TriggerElements);
    }

    /// <summary>The loop that ST opens.</summary>
    public Loop Root { get; }

    /// <summary>Takes the next segment.</summary>
    /// <returns>The loop it went into, or null where it has no place.</returns>
    public Loop? Place(Segment segment, int position)
    {
        if (_skipping && Followers.Contains(segment.Id))
        {
            return null;
        }

        _skipping = false;
        for (var loop = _current; loop is not null; loop = loop.Parent)
        {
            if (loop.Rule.Own(segment) is { } own)
            {
                return loop == _current ? Accept(loop, own, segment, position) : Refuse(segment, position);
            }

            if (loop.Rule.Inner(segment) is { } inner)
            {
                return inner.Rank < loop.LastRank && !LoopRecovery.AlwaysOpens(segment)
                    ? Refuse(segment, position)
                    : Open(loop, inner, segment, position);
            }
        }

        return LoopRecovery.PlaceFor(_current, _grammar, segment) is var (parent, rule, missing)
            ? Recover(parent, rule, missing, segment, position)
            : Refuse(segment, position);
    }

    /// <summary>Closes what is open; the transaction is over.</summary>
    public void End() => CloseTo(null);

    private Loop Accept(Loop loop, SegmentRule rule, Segment segment, int position)
    {
        if (rule.Rank < loop.LastRank)
        {
            _faults.OutOfSequence(loop, segment, position);
        }

        loop.LastRank = Math.Max(loop.LastRank, rule.Rank);
        if (loop.Count(rule, segment))
        {
            loop.Segments.Add(segment);
        }
        else
        {
            _faults.TooManySegments(loop, segment, position, rule.Usage.Max);
        }

        CheckElements(loop, segment, position, []);
        return loop;
    }

    private Loop Open(Loop parent, LoopRule rule, Segment segment, int position)
    {
        CloseTo(parent);
        var fits = parent.Count(rule);
        if (!fits)
        {
            _faults.TooManyLoops(parent, rule.Id, segment.Id, position, rule.Usage.Max);
        }

        parent.LastRank = Math.Max(parent.LastRank, rule.Rank);
        var isLevel = segment.Id is "HL" or "CLM";
        _current = new Loop(rule, parent, position, isLevel ? _faults.NewScope() : parent.Scope);
        _current.Segments.Add(segment);
        if (fits && !isLevel)
        {
            parent.Children.Add(_current);
        }

        CheckElements(_current, segment, position, rule.TriggerElements);
        return _current;
    }

    private Loop Recover(Loop parent, LoopRule rule, string missing, Segment segment, int position)
    {
        var loop = Open(parent, rule, segment, position);
        _faults.Orphaned(loop, segment, position, missing);
        if (!rule.Trigger.Matches(segment) && rule.Own(segment) is { } own)
        {
            loop.Count(own, segment);
            loop.LastRank = own.Rank;
        }

        return loop;
    }

    private Loop? Refuse(Segment segment, int position)
    {
        if (!_grammar.Knows(segment.Id))
        {
            _faults.UnknownSegment(_current, segment, position);
            _skipping = segment.Id.StartsWith("NM", StringComparison.OrdinalIgnoreCase);
            return null;
        }

        var entity = segment.Id == "NM1" ? segment.Element(1) : "";
        _skipping = segment.Id == "NM1";
        if (entity.Length > 0 && !_grammar.KnowsEntity(entity))
        {
            var fault = new ElementFault(1, 0, "7", "NM101 is no entity that this kind of claim names.");
            _faults.Element(_current, FaultCodes.ElementInvalid, segment, position, fault);
        }
        else
        {
            _faults.Misplaced(_current, segment, position);
        }

        return null;
    }

    private void CheckElements(Loop loop, Segment segment, int position, IReadOnlyList<ElementRule> further)
    {
        var rules = _grammar.Elements(segment.Id);
        foreach (var (code, fault) in ElementCheck.Faults(segment, further.Count == 0 ? rules : [.. rules, .. further]))
        {
            _faults.Element(loop, code, segment, position, fault);
        }
    }

    private void CloseTo(Loop? keep)
    {
        for (var loop = _current; loop is not null && loop != keep; loop = loop.Parent)
        {
            _completeness.Check(loop);
            _closed(loop);
        }

        _current = keep ?? Root;
    }
}
