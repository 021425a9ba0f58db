namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>What the reader keeps of the envelopes of a submission, for its acknowledgement.</summary>
public sealed record X12Envelope(IReadOnlyList<Interchange> Interchanges);

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
}

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
}

/// <summary>One ST to SE.</summary>
/// <param name="SetId">ST01.</param>
/// <param name="ControlNumber">ST02.</param>
/// <param name="Version">ST03, empty in 4010.</param>
/// <param name="Faults">All faults within, in order.</param>
/// <param name="Notes">IK502 and following: 1 set not supported, 2 trailer missing, 3 control numbers differ, 4 count differs, 6 ST missing.</param>
/// <param name="FirstClaim">Index of its first claim among the claims of the submission.</param>
/// <param name="Claims">Its claims: the place of each CLM and the number in it.</param>
/// <param name="Submitter">NM1*41, NM1*40: who they say they are.</param>
/// <param name="Reference">BHT03.</param>
public sealed record Transaction(
    string SetId,
    string ControlNumber,
    string Version,
    IReadOnlyList<SyntaxFault> Faults,
    IReadOnlyList<string> Notes,
    int FirstClaim,
    IReadOnlyList<(int Position, string Number)> Claims,
    NamedParty Submitter,
    NamedParty Receiver,
    string Reference);

public sealed record NamedParty(string Name, string Id);
