using Claims.Contracts;
using Claims.Ingest.Formats.X12.Grammar;
using Claims.Ingest.Formats.X12.Mapping;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>Where a transaction stands and what its claims fall back on.</summary>
/// <param name="Place">Names it in paths: "ST 0001".</param>
/// <param name="Submitter">Who sent it, where the connection knows; else empty.</param>
/// <param name="InterchangeSender">ISA06, the last resort.</param>
/// <param name="FirstClaim">Index that its first claim will have.</param>
public sealed record TransactionContext(string Place, ClaimGuide Guide, string Submitter, string InterchangeSender, int FirstClaim);

/// <summary>Reads the segments of one 837 and makes a <see cref="ParsedClaim"/> of every CLM among them.</summary>
public sealed class TransactionReader : ITransactionReader
{
    private readonly TransactionContext _context;
    private readonly Segment _header;
    private readonly TransactionFaults _faults;
    private readonly LoopWalker _walker;
    private readonly FaultBudget _budget;
    private readonly List<FoundClaim> _claims = [];
    private readonly List<Fault> _withoutClaim = [];
    private readonly List<string> _notes = [];

    /// <param name="header">The ST, or one made up where it is missing.</param>
    public TransactionReader(Segment header, TransactionContext context, FaultBudget budget)
    {
        (_header, _context, _budget) = (header, context, budget);
        _faults = new TransactionFaults(context.Place, budget);
        _walker = new LoopWalker(ClaimGrammar.For(context.Guide.Kind), context.Guide.Is4010, header, _faults, Close);
    }

    public string ControlNumber => _header.Element(2);

    public int Count { get; private set; } = 1;

    public int ClaimCount => _claims.Count;

    public string Place => _context.Place;

    public void Take(Segment segment)
    {
        Count++;
        if (_budget.IsSpent && segment.Id != "CLM")
        {
            // Claims are still found, and rejected; the rest of such an input is not worth the time.
            return;
        }

        var loop = _walker.Place(segment, Count);
        if (segment.Id == "CLM" && loop is not null)
        {
            _claims.Add(new FoundClaim(loop));
            foreach (var scope in loop.Scopes())
            {
                scope.HasClaim = true;
            }
        }
        else if (segment.Id == "HL" && loop is not null)
        {
            CheckParent(loop, segment);
        }
    }

    public void Reject(Fault fault, string note)
    {
        _walker.Root.Scope.Add(fault);
        _notes.Add(note);
    }

    public (Transaction Record, IReadOnlyList<ParsedClaim> Claims, IReadOnlyList<Fault> Faults) End(IReadOnlyList<Fault> outer)
    {
        _walker.End();
        var claims = _claims.Select((c, i) => c.Finish(_context.FirstClaim + i, _context.Place, outer)).ToList();
        var root = _walker.Root;
        var record = new Transaction(
            _header.Element(1),
            ControlNumber,
            _header.Element(3),
            _faults.All,
            _notes,
            _context.FirstClaim,
            [.. _claims.Select(c => (c.Position, c.Number))],
            Party(root.Entity("41")),
            Party(root.Entity("40")),
            root.First("BHT")?.Element(3) ?? "");
        return (record, claims, _withoutClaim);
    }

    // Called for every loop that is complete. A level without claims hands its faults to the submission.
    private void Close(Loop loop)
    {
        if (loop.Rule.Id == "2300")
        {
            _claims[^1].Claim = ClaimMapper.Map(loop, _context.Guide.Kind, Submitter());
        }

        var ownsScope = loop.Parent is null || loop.Parent.Scope != loop.Scope;
        if (ownsScope && !loop.Scope.HasClaim)
        {
            _withoutClaim.AddRange(loop.Scope.Faults);
        }
    }

    private string Submitter()
    {
        var stated = _walker.Root.Entity("41")?.First("NM1")?.Element(9) ?? "";
        return _context.Submitter.Length > 0 ? _context.Submitter : stated.Length > 0 ? stated : _context.InterchangeSender;
    }

    private static NamedParty Party(Loop? loop) => new(loop?.First("NM1")?.Element(3) ?? "", loop?.First("NM1")?.Element(9) ?? "");

    // The order of levels tells whose they are; a number that says otherwise is worth a word, not a rejection.
    private void CheckParent(Loop level, Segment segment)
    {
        var parent = level.Parent?.First("HL")?.Element(1) ?? "";
        if (segment.Element(2) != parent)
        {
            var fault = new ElementFault(2, 0, "7", "HL02 does not name the level that this one stands in.", IsWarning: true);
            _faults.Element(level, FaultCodes.ElementInvalid, segment, Count, fault);
        }
    }
}
