using Claims.Contracts;
using Claims.Ingest.Formats.X12.Grammar;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>
/// Reads a whole submission: any number of interchanges, groups and transactions, sound or not, in one pass. Every CLM segment becomes one
/// <see cref="ParsedClaim"/>, wherever it stands.
/// </summary>
/// <param name="submitter">Who sent it, where the connection knows; else empty.</param>
public sealed class SubmissionReader(ReadOnlyMemory<byte> content, string submitter)
{
    /// <summary>
    /// More claims, or more envelopes of any sort, than this in one submission are refused as a whole: the guides advise 5,000 claims
    /// a transaction, and what is read is held in memory.
    /// </summary>
    public const int MaxParts = 50_000;

    private const int MaxEnvelopeFaults = 2_000;

    private static readonly Segment NoHeader = new("ST*837"u8.ToArray(), Delimiters.Usual);

    private readonly Tokenizer _tokenizer = new(content);
    private readonly FaultBudget _budget = new();
    private readonly List<ParsedClaim> _claims = [];
    private readonly FaultScope _faults = new(new FaultBudget(), MaxEnvelopeFaults);
    private readonly List<Interchange> _interchanges = [];
    private readonly List<Fault> _rejections = [];
    private Interchange? _interchange;
    private FunctionalGroup? _group;
    private ITransactionReader? _transaction;
    private int _position;
    private int _envelopes;
    private bool _strayIsReported;

    public ParsedSubmission Read()
    {
        while (_tokenizer.Next() is { } segment)
        {
            _position++;
            Take(segment);
            if (_claims.Count + (_transaction?.ClaimCount ?? 0) > MaxParts || _envelopes > MaxParts)
            {
                var fault = new Fault(FaultCodes.TooLarge, "submission", $"More than {MaxParts} claims or envelopes in one submission. Submit it in parts.");
                return new ParsedSubmission([], [fault]);
            }
        }

        CloseInterchange(null);
        return new ParsedSubmission(_claims, _faults.Faults, new X12Envelope(_interchanges));
    }

    private void Take(Segment segment)
    {
        switch (segment.Id)
        {
            case "ISA":
                CloseInterchange(null);
                OpenInterchange(segment);
                break;
            case "IEA":
                CloseInterchange(segment);
                break;
            case "GS":
                CloseGroup(null);
                OpenGroup(segment);
                break;
            case "GE":
                CloseGroup(segment);
                break;
            case "ST":
                CloseTransaction(null);
                OpenTransaction(segment);
                break;
            case "SE":
                CloseTransaction(segment);
                break;
            case "TA1" when _transaction is null:
                break;
            default:
                TakeContent(segment);
                break;
        }
    }

    private void TakeContent(Segment segment)
    {
        if (_transaction is null && ClaimGrammar.For(null).Knows(segment.Id))
        {
            OpenTransaction(null);
        }

        if (_transaction is not null)
        {
            _transaction.Take(segment);
        }
        else if (!_strayIsReported)
        {
            _strayIsReported = true;
            _faults.Add(EnvelopeFaults.Stray(_position, InterchangePlace));
        }
    }

    private string InterchangePlace => $"ISA {EnvelopeFaults.Shown(_interchange?.ControlNumber ?? "")}{Ordinal("ISA", _interchanges.Count)}";

    private string GroupPlace => $"GS {EnvelopeFaults.Shown(_group?.ControlNumber ?? "")}{GroupOrdinal}";

    private string GroupOrdinal => Ordinal("GS", _interchange?.Groups.Count ?? 0) + Ordinal("ISA", _interchanges.Count);

    private void OpenInterchange(Segment? header)
    {
        _position = header is null ? _position : 1;
        _strayIsReported = false;
        _envelopes++;
        _interchange = Interchange.From(header);
        _interchanges.Add(_interchange);
        foreach (var fault in EnvelopeFaults.OfHeader(header, _tokenizer.Header, _position, InterchangePlace))
        {
            _interchange.Outer.Add(fault);
            _interchange.Notes.Add("022");
            _faults.Add(fault);
        }
    }

    private void CloseInterchange(Segment? trailer)
    {
        if (_interchange is null && trailer is null)
        {
            return;
        }

        CloseGroup(null);
        if (_interchange is null)
        {
            OpenInterchange(null);
        }

        var check = new TrailerCheck("IEA", "ISA", _position, InterchangePlace);
        foreach (var (fault, kind) in check.Faults(trailer, _interchange!.Groups.Count, "functional groups", _interchange.ControlNumber))
        {
            _interchange.Notes.Add(kind switch { TrailerFault.Missing => "023", TrailerFault.Control => "001", _ => "021" });
            _faults.Add(fault);
        }

        _interchange = null;
    }

    private void OpenGroup(Segment? header)
    {
        if (_interchange is null)
        {
            OpenInterchange(null);
        }

        _strayIsReported = false;
        _envelopes++;
        _group = FunctionalGroup.From(header);
        _interchange!.Groups.Add(_group);
        if (header is null)
        {
            var fault = EnvelopeFaults.Missing("GS", _position, InterchangePlace);
            _group.Outer.Add(fault);
            _faults.Add(fault);
        }
    }

    private void CloseGroup(Segment? trailer)
    {
        CloseTransaction(null);
        if (_group is null && trailer is null)
        {
            return;
        }

        if (_group is null)
        {
            OpenGroup(null);
        }

        var check = new TrailerCheck("GE", "GS", _position, GroupPlace);
        _group!.StatedTransactions = trailer?.Element(1) is { Length: <= 6 } stated && int.TryParse(stated, out var count) ? count : _group.Transactions.Count;
        foreach (var (fault, kind) in check.Faults(trailer, _group.Transactions.Count, "transactions", _group.ControlNumber))
        {
            _group.Notes.Add(kind switch { TrailerFault.Missing => "3", TrailerFault.Control => "4", _ => "5" });
            _faults.Add(fault);
        }

        _group = null;
    }

    private void OpenTransaction(Segment? header)
    {
        if (_group is null)
        {
            OpenGroup(null);
        }

        _strayIsReported = false;
        _envelopes++;
        var place = $"ST {EnvelopeFaults.Shown(header?.Element(2) ?? "")}{GroupOrdinal}";
        if (header is not null && header.Element(1) != "837")
        {
            _transaction = new UnsupportedTransaction(header, place, _claims.Count);
            return;
        }

        var guide = ClaimGuide.From(header?.Element(3) ?? "", _group!.Version, _interchange!.Version);
        var context = new TransactionContext(place, guide, submitter, _interchange.Sender, _claims.Count);
        _transaction = new TransactionReader(header ?? NoHeader, context, _budget);
        if (header is null)
        {
            RejectTransaction(EnvelopeFaults.Missing("ST", _position, place), "6");
        }
    }

    private void CloseTransaction(Segment? trailer)
    {
        if (_transaction is null && trailer is null)
        {
            return;
        }

        if (_transaction is null)
        {
            OpenTransaction(null);
        }

        var check = new TrailerCheck("SE", "ST", _transaction!.Count + 1, _transaction.Place);
        foreach (var (fault, kind) in check.Faults(trailer, _transaction.Count + 1, "segments from ST to SE", _transaction.ControlNumber))
        {
            RejectTransaction(fault, kind switch { TrailerFault.Missing => "2", TrailerFault.Control => "3", _ => "4" });
        }

        var (record, claims, faults) = _transaction.End([.. _interchange!.Outer, .. _group!.Outer]);
        _group.Transactions.Add(record);
        _claims.AddRange(claims);

        // Those of its envelope are already among the submission's.
        foreach (var fault in faults.Except(_rejections))
        {
            _faults.Add(fault);
        }

        _rejections.Clear();
        _transaction = null;
    }

    private void RejectTransaction(Fault fault, string note)
    {
        _transaction!.Reject(fault, note);
        _rejections.Add(fault);
        _faults.Add(fault);
    }

    // Control numbers repeat in practice; from the second envelope on its ordinal makes the place unique.
    private static string Ordinal(string id, int ordinal) => ordinal > 1 ? $", {id} no. {ordinal}" : "";
}
