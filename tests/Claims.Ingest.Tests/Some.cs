using Claims.Contracts;
using Claims.Ingest.Formats;
using Claims.Ingest.Submissions;

namespace Claims.Ingest.Tests;

/// <summary>Claims and what is made of them, with only what a test cares for said.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Moment = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public static Claim Claim(string number = "A-1", int version = 1, decimal charge = 100m, string submitter = "clinic") => new()
    {
        Key = new ClaimKey(submitter, number, version),
        Kind = ClaimKind.Professional,
        Frequency = version == 1 ? ClaimFrequency.Original : ClaimFrequency.Replacement,
        Policy = new PolicyReference { PolicyId = "ppo" },
        Member = new Member { Id = "M-1" },
        BillingProvider = new Provider { Id = "P-1" },
        TotalCharge = charge,
        Lines = [new ServiceLine { Number = 1, Code = "99213", System = CodeSystem.Hcpcs, Charge = charge }],
    };

    public static CheckedClaim Checked(Claim claim, int index = 0, params IReadOnlyList<Fault> faults) =>
        new(new ParsedClaim(index, $"/{index}", claim.Key.Number, claim, []), claim, ClaimJson.ContentHash(claim), faults);

    public static KnownClaim Known(Claim claim, string status = ClaimStatus.Accepted) => new()
    {
        ClaimId = claim.Key.Id,
        Submitter = claim.Key.Submitter,
        Number = claim.Key.Number,
        Version = claim.Key.Version,
        ContentHash = ClaimJson.ContentHash(claim),
        Status = status,
    };

    public static ClaimAssessed Assessed(ClaimAccepted accepted, DateTimeOffset? at = null, bool isFlagged = false) => new()
    {
        Accepted = accepted,
        Score = new ClauseScore
        {
            DecisionId = "d" + accepted.ContentHash,
            PolicyId = "ppo",
            PolicyVersion = "1",
            ModelHash = "m",
            ScoredBy = ScoredBy.Attention,
            ScoredAt = at ?? Moment,
            PValue = 0.25,
            Reasons = [],
            Lines = [],
            IsFlagged = isFlagged,
        },
        Assessment = new Assessment
        {
            Risk = 0.125,
            Route = isFlagged ? Route.Review : Route.Pay,
            AuditProbability = 0.01,
            Reasons = [new Reason("DUPLICATE_NEAR", "Close to another claim.", 0.5)],
            AssessedAt = at ?? Moment,
        },
    };
}
