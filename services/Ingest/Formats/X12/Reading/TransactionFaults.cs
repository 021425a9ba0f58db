using Claims.Contracts;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>Words the faults of one transaction, gives each its place, and files it under the level it concerns.</summary>
/// <param name="place">Names the transaction in paths: "ST 0001".</param>
public sealed class TransactionFaults(string place, FaultBudget budget)
{
    private readonly List<SyntaxFault> _all = [];

    /// <summary>All that were kept, in the order found; the 999 is made of them.</summary>
    public IReadOnlyList<SyntaxFault> All => _all;

    public FaultScope NewScope() => new(budget);

    public void UnknownSegment(Loop at, Segment segment, int position) => Add(
        at, FaultCodes.SegmentUnknown, segment.Id, position, "1", $"No segment of the 837 is called '{Shown(segment.Id)}'.");

    public void Misplaced(Loop at, Segment segment, int position) => Add(
        at, FaultCodes.SegmentOutOfPlace, segment.Id, position, "2", $"{Shown(segment.Id)} must not stand here, after what loop {at.Rule.Id} already holds.");

    public void OutOfSequence(Loop at, Segment segment, int position) => Add(
        at, FaultCodes.SegmentOutOfPlace, segment.Id, position, "7",
        $"{Shown(segment.Id)} comes too late in loop {at.Rule.Id}: a segment that must follow it stands before it.");

    public void TooManySegments(Loop at, Segment segment, int position, int max) => Add(
        at, FaultCodes.SegmentRepeated, segment.Id, position, "5", $"{Shown(segment.Id)} occurs more than {max} time(s) in loop {at.Rule.Id}.");

    public void MissingSegment(Loop at, string id, int position, bool isWarning) => Add(
        at, FaultCodes.SegmentMissing, id, position, "3",
        $"Loop {at.Rule.Id}, which begins at segment {at.Position}, lacks its {id} segment.", isWarning);

    public void TooManyLoops(Loop at, string loop, string id, int position, int max) => Add(
        at, FaultCodes.LoopRepeated, id, position, "4", $"Loop {loop} occurs more than {max} time(s) in loop {at.Rule.Id}.", false, loop);

    public void MissingLoop(Loop at, string loop, string trigger, string id, bool isWarning) => Add(
        at, FaultCodes.LoopMissing, id, at.Position, "I7",
        $"Loop {at.Rule.Id}, which begins at segment {at.Position}, lacks loop {loop} ({trigger}).", isWarning, loop);

    public void Orphaned(Loop at, Segment segment, int position, string missing) => Add(
        at, FaultCodes.LoopMissing, segment.Id, position, "2", $"{Shown(segment.Id)} stands outside the loop it belongs to: {missing} is missing before it.");

    public void Element(Loop at, string code, Segment segment, int position, ElementFault fault) => Add(
        at, code, segment.Id, position, "8", fault.Message, fault.IsWarning, null, fault);

    private void Add(
        Loop at,
        string code,
        string id,
        int position,
        string segmentCode,
        string message,
        bool isWarning = false,
        string? loop = null,
        ElementFault? element = null)
    {
        var name = element is null ? Shown(id) : $"{id}{element.Position:00}{(element.Part > 0 ? $"-{element.Part}" : "")}";
        var path = $"{name} @ segment {position}, loop {loop ?? at.Rule.Id}, {place}";
        var fault = new Fault(code, path, message, isWarning);
        if (at.Scope.Add(fault))
        {
            var (atElement, part, reportCode) = element is null ? (0, 0, "") : (element.Position, element.Part, element.ReportCode);
            _all.Add(new SyntaxFault(fault, Shown(id), position, loop ?? at.Rule.Id, segmentCode, atElement, part, reportCode));
        }
    }

    // A segment id that is none may be any text, also text that nobody should find in an answer or a log.
    private static string Shown(string id) => id.Length is > 0 and <= 4 && id.All(char.IsAsciiLetterOrDigit) ? id : "?";
}

/// <param name="ReportCode">IK403.</param>
public sealed record ElementFault(int Position, int Part, string ReportCode, string Message, bool IsWarning = false);
