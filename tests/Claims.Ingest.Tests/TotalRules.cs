using Claims.Contracts;
using Claims.Ingest.Formats;
using Claims.Ingest.Submissions;

namespace Claims.Ingest.Tests;

/// <summary>Rules with one rule: the charge is positive.</summary>
internal sealed class TotalRules : IClaimRules
{
    public CheckedClaim Check(ParsedClaim parsed, string? statedPolicy, DateOnly today)
    {
        var claim = parsed.Claim!;
        var resolved = claim with { Policy = claim.Policy with { PolicyId = statedPolicy ?? claim.Policy.PolicyId } };
        IReadOnlyList<Fault> faults = claim.TotalCharge > 0 ? [] : [new Fault(FaultCodes.TotalMismatch, parsed.Path, "The total is not positive.")];
        return new CheckedClaim(parsed, resolved, ClaimJson.ContentHash(claim), faults);
    }
}
