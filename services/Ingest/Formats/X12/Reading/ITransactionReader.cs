using Claims.Contracts;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>Takes the segments between ST and SE.</summary>
public interface ITransactionReader
{
    /// <summary>ST02.</summary>
    string ControlNumber { get; }

    /// <summary>Names the transaction in paths: "ST 0001".</summary>
    string Place { get; }

    /// <summary>Segments so far, the ST among them.</summary>
    int Count { get; }

    int ClaimCount { get; }

    void Take(Segment segment);

    /// <summary>Records a fault of the envelope that makes the whole transaction unacceptable.</summary>
    /// <param name="note">IK502.</param>
    void Reject(Fault fault, string note);

    /// <summary>Ends the transaction.</summary>
    /// <param name="outer">Faults of group and interchange that its claims have to share.</param>
    /// <returns>Its record, its claims, and the faults that no claim carries.</returns>
    (Transaction Record, IReadOnlyList<ParsedClaim> Claims, IReadOnlyList<Fault> Faults) End(IReadOnlyList<Fault> outer);
}
