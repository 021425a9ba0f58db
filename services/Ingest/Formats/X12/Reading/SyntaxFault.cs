using Claims.Contracts;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>
/// A fault within a transaction together with what the 999 says about it: IK3 names the segment, IK4 the element.
/// </summary>
/// <param name="SegmentId">Segment that is wrong or missing, at most three characters.</param>
/// <param name="Position">Its place in the transaction, ST being 1.</param>
/// <param name="Loop">Loop it stands in.</param>
/// <param name="SegmentCode">
/// IK304: 1 unknown, 2 unexpected, 3 missing, 4 loop too often, 5 too often, 7 out of sequence, 8 element faults, I7 loop missing.
/// </param>
/// <param name="Element">Position of the element; 0 where the whole segment is meant.</param>
/// <param name="Part">Part of a composite element; 0 for the whole.</param>
/// <param name="ElementCode">
/// IK403: 1 missing, 2 paired element missing, 5 too long, 6 not of its type, 7 not in the code list, 8 no date; empty without element.
/// </param>
public sealed record SyntaxFault(
    Fault Fault, string SegmentId, int Position, string Loop, string SegmentCode, int Element = 0, int Part = 0, string ElementCode = "");
