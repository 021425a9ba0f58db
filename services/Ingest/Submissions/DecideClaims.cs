using Claims.Contracts;
using Claims.Ingest.Formats;

namespace Claims.Ingest.Submissions;

/// <summary>
/// Decides for each claim of a submission whether it is accepted, refused, or has come before. Claims earlier in the same
/// submission count as known to the later ones.
/// </summary>
public static class DecideClaims
{
    /// <param name="known">At least every stored claim that shares its submitter and either number or content with one of <paramref name="claims"/>.</param>
    public static DecidedSubmission Decide(
        IReadOnlyList<CheckedClaim> claims, IEnumerable<KnownClaim> known, string submissionId, DateTimeOffset receivedAt)
    {
        var register = new ClaimRegister(known);
        var outcomes = new List<ClaimOutcome>(claims.Count);
        var accepted = new List<DecidedSubmission.Acceptance>();
        var rejected = new List<ClaimRejected>();
        foreach (var claim in claims)
        {
            var (outcome, acceptance) = Decide(claim, register, submissionId, receivedAt);
            outcomes.Add(outcome);
            if (acceptance is not null)
            {
                accepted.Add(acceptance);
                register.Add(acceptance.Event);
            }
            else if (outcome is ClaimOutcome.Rejected refusal)
            {
                rejected.Add(Rejection(refusal, claim.Claim?.Key, submissionId, receivedAt));
            }
        }

        return new DecidedSubmission(outcomes, accepted, rejected);
    }

    private static (ClaimOutcome, DecidedSubmission.Acceptance?) Decide(
        CheckedClaim read, ClaimRegister register, string submissionId, DateTimeOffset receivedAt)
    {
        if (read.IsFaulty)
        {
            return (new ClaimOutcome.Rejected(read.Parsed, read.Faults), null);
        }

        var (claim, hash) = (read.Claim!, read.ContentHash!);
        var versions = register.Versions(claim.Key);
        var isNextVersion = claim.Key.Version < 1;
        var before = versions.FirstOrDefault(version => isNextVersion ? version.ContentHash == hash : version.Version == claim.Key.Version);
        if (before is not null && before.ContentHash == hash)
        {
            return (new ClaimOutcome.Duplicate(read.Parsed, before.ClaimId, before.Status), null);
        }

        if (before is not null)
        {
            return (new ClaimOutcome.Rejected(read.Parsed, [.. read.Faults, NumberReused(read.Parsed)]), null);
        }

        var key = claim.Key with { Version = isNextVersion ? NextVersion(versions) : claim.Key.Version };
        var twin = register.SameContent(claim.Key, hash);
        IReadOnlyList<Fault> warnings = twin is null ? read.Faults : [.. read.Faults, ContentRepeated(read.Parsed)];
        var acceptance = new ClaimAccepted
        {
            Claim = claim with { Key = key },
            ContentHash = hash,
            SubmissionId = submissionId,
            ReceivedAt = receivedAt,
            SameContentAs = twin?.ClaimId,
        };
        return (new ClaimOutcome.Accepted(read.Parsed, key.Id, warnings), new DecidedSubmission.Acceptance(read.Parsed.Index, acceptance, warnings));
    }

    /// <summary>1 belongs to the original, also where it has not come yet.</summary>
    private static int NextVersion(IReadOnlyList<KnownClaim> versions) => (int)Math.Max(1, versions.Select(version => version.Version).DefaultIfEmpty().Max()) + 1;

    private static ClaimRejected Rejection(ClaimOutcome.Rejected refusal, ClaimKey? key, string submissionId, DateTimeOffset receivedAt) => new()
    {
        Key = key,
        SubmissionId = submissionId,
        Index = refusal.Parsed.Index,
        Faults = refusal.Faults,
        ReceivedAt = receivedAt,
    };

    private static Fault NumberReused(ParsedClaim claim) =>
        new(FaultCodes.NumberReused, claim.Path, "This claim number was used before for other content; send a replacement that names the original.");

    private static Fault ContentRepeated(ParsedClaim claim) =>
        new(FaultCodes.ContentRepeated, claim.Path, "The same content came before under another claim number.", IsWarning: true);
}
