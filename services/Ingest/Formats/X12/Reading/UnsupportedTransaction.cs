using Claims.Contracts;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>
/// A transaction that is no 837 (835, 999, …) or says that it is none. Its content is not read; a CLM in it is still found and rejected, because
/// nothing else has such a segment and the fault may be in the ST.
/// </summary>
public sealed class UnsupportedTransaction : ITransactionReader
{
    private readonly Segment _header;
    private readonly int _firstClaim;
    private readonly List<(int Position, string Number)> _claims = [];
    private readonly List<Fault> _faults = [];
    private readonly List<string> _notes = ["1"];

    public UnsupportedTransaction(Segment header, string place, int firstClaim)
    {
        (_header, Place, _firstClaim) = (header, place, firstClaim);
        _faults.Add(new Fault(
            FaultCodes.FormatUnknown,
            $"ST01 @ segment 1, {place}",
            "Only health care claims (837) are taken; this transaction is another one."));
    }

    public string ControlNumber => _header.Element(2);

    public string Place { get; }

    public int Count { get; private set; } = 1;

    public int ClaimCount => _claims.Count;

    public void Take(Segment segment)
    {
        Count++;
        if (segment.Id == "CLM")
        {
            _claims.Add((Count, segment.Element(1)));
        }
    }

    public void Reject(Fault fault, string note)
    {
        _faults.Add(fault);
        _notes.Add(note);
    }

    public (Transaction Record, IReadOnlyList<ParsedClaim> Claims, IReadOnlyList<Fault> Faults) End(IReadOnlyList<Fault> outer)
    {
        IReadOnlyList<Fault> shared = [.. outer, .. _faults];
        var claims = _claims
            .Select((c, i) => new ParsedClaim(_firstClaim + i, $"{Place}, CLM at segment {c.Position}", c.Number.Length == 0 ? null : c.Number, null, shared))
            .ToList();
        var nobody = new NamedParty("", "");
        return (new Transaction(_header.Element(1), ControlNumber, _header.Element(3), [], _notes, _firstClaim, _claims, nobody, nobody, ""), claims, _faults);
    }
}
