using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>One ISA to IEA.</summary>
public sealed class Interchange
{
    public string SenderQualifier { get; init; } = "ZZ";
    public string Sender { get; init; } = "";
    public string ReceiverQualifier { get; init; } = "ZZ";
    public string Receiver { get; init; } = "";

    /// <summary>ISA09 and ISA10 as sent; the TA1 repeats them.</summary>
    public string Date { get; init; } = "";

    public string Time { get; init; } = "";

    /// <summary>ISA12.</summary>
    public string Version { get; init; } = "";

    /// <summary>ISA13.</summary>
    public string ControlNumber { get; init; } = "";

    /// <summary>ISA15: P production, T test.</summary>
    public string Usage { get; init; } = "P";

    /// <summary>Notes for the TA1 (TA105), empty where the interchange is sound.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Faults of the header, which every claim within shares.</summary>
    public List<Contracts.Fault> Outer { get; } = [];

    public List<FunctionalGroup> Groups { get; } = [];

    /// <param name="header">The ISA; null where it is missing, which leaves the defaults.</param>
    public static Interchange From(Segment? header) => header is null ? new Interchange() : new Interchange
    {
        SenderQualifier = header.Element(5),
        Sender = header.Element(6),
        ReceiverQualifier = header.Element(7),
        Receiver = header.Element(8),
        Date = header.Element(9),
        Time = header.Element(10),
        Version = header.Element(12),
        ControlNumber = header.Element(13),
        Usage = header.Element(15),
    };
}
