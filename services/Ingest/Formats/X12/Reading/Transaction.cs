namespace Claims.Ingest.Formats.X12.Reading;

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

/// <summary>An organisation by its name and identifier, each empty where it was not given.</summary>
public sealed record NamedParty(string Name, string Id);
