namespace Claims.Contracts;

/// <summary>One thing that is wrong with what was submitted.</summary>
/// <param name="Code">Stable code in upper snake case, see <see cref="FaultCodes"/>.</param>
/// <param name="Path">
/// Where, in the terms of the format that came in: FHIRPath ("Claim.item[2].quantity"), X12 segment and position
/// ("CLM05-3 @ segment 27, loop 2300"), JSON Pointer ("/lines/2/units").
/// </param>
/// <param name="Message">What is wrong and what would be right, without any value that could identify a person.</param>
/// <param name="IsWarning">True where the claim is accepted all the same.</param>
public sealed record Fault(string Code, string Path, string Message, bool IsWarning = false);
