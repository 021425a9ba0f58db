using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>One GS to GE.</summary>
public sealed class FunctionalGroup
{
    /// <summary>GS01: HC for claims.</summary>
    public string FunctionalId { get; init; } = "HC";

    public string Sender { get; init; } = "";
    public string Receiver { get; init; } = "";

    /// <summary>GS06.</summary>
    public string ControlNumber { get; init; } = "";

    /// <summary>GS08.</summary>
    public string Version { get; init; } = "";

    /// <summary>AK905 and following: 3 trailer missing, 4 control numbers differ, 5 count differs.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>GE01, the number of transactions that the sender says there are; the number found where the trailer is missing.</summary>
    public int StatedTransactions { get; set; }

    /// <summary>Faults of the header, which every claim within shares.</summary>
    public List<Contracts.Fault> Outer { get; } = [];
    public List<Transaction> Transactions { get; } = [];

    /// <param name="header">The GS; null where it is missing, which leaves the defaults.</param>
    public static FunctionalGroup From(Segment? header) => header is null ? new FunctionalGroup() : new FunctionalGroup
    {
        FunctionalId = header.Element(1),
        Sender = header.Element(2),
        Receiver = header.Element(3),
        ControlNumber = header.Element(6),
        Version = header.Element(8),
    };
}
