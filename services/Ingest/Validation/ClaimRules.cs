using Claims.Codes;
using Claims.Contracts;
using Claims.Ingest.Formats;
using Claims.Ingest.Submissions;

namespace Claims.Ingest.Validation;

/// <summary>What Ingest asks of each claim: that it can be read, is valid, and is billed under a policy that is loaded.</summary>
public sealed class ClaimRules(ICodeCatalogue codes, PolicyResolver policies) : IClaimRules
{
    public CheckedClaim Check(ParsedClaim parsed, string? statedPolicy, DateOnly today)
    {
        if (parsed.Claim is not { } claim)
        {
            return new CheckedClaim(parsed, null, null, parsed.Faults);
        }

        var faults = parsed.Faults.Concat(ClaimValidator.Validate(claim, today, codes).Select(fault => fault with { Path = Place(parsed.Path, fault.Path) })).ToList();
        var policy = policies.Resolve(claim.Policy, statedPolicy);
        if (policy is null)
        {
            faults.Add(new Fault(
                FaultCodes.PolicyUnknown,
                Place(parsed.Path, "/policy"),
                "names no policy that is loaded: name one by its id or an alias, state one with the submission, or set Ingest:DefaultPolicy"));
        }

        return new CheckedClaim(parsed, claim with { Policy = claim.Policy with { PolicyId = policy } }, ClaimJson.ContentHash(claim), faults);
    }

    /// <summary>JSON claims are named by JSON Pointers throughout; in other formats the pointer follows the claim's own place.</summary>
    private static string Place(string claim, string pointer) =>
        claim.Length == 0 || claim[0] == '/' || claim.StartsWith("line ", StringComparison.Ordinal) ? claim + pointer : $"{claim} > {pointer}";
}
