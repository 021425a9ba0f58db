using Claims.Contracts;
using Claims.Ingest.Formats;

namespace Claims.Ingest.Submissions;

/// <summary>A claim that was read and validated.</summary>
/// <param name="Claim">With its policy resolved; null where too little could be read.</param>
/// <param name="ContentHash">
/// Of the claim as it came, before its policy was resolved: a policy that is added later must not make a resent claim another one.
/// Null together with <paramref name="Claim"/>.
/// </param>
/// <param name="Faults">All of them, those of reading first.</param>
public sealed record CheckedClaim(ParsedClaim Parsed, Claim? Claim, string? ContentHash, IReadOnlyList<Fault> Faults)
{
    public bool IsFaulty => Claim is null || Faults.Any(fault => !fault.IsWarning);
}
