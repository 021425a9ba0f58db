using Claims.Contracts;

namespace Claims.Testing;

/// <summary>Ordinary values for tests, with what a test is about stated by it. Every person and number is made up.</summary>
public static class Some
{
    public static readonly DateTimeOffset Moment = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Day = new(2026, 2, 10);

    /// <summary>A professional office visit of one line, unless told otherwise.</summary>
    public static Claim Claim(
        string number = "C-1", decimal charge = 120m, string member = "M-1", DateOnly? day = null, Provider? provider = null, params IReadOnlyList<ServiceLine> lines)
    {
        var billed = lines.Count > 0 ? lines : [Line(charge: charge)];
        return new Claim
        {
            Key = new ClaimKey("submitter", number, 1),
            Kind = ClaimKind.Professional,
            Frequency = ClaimFrequency.Original,
            Policy = new PolicyReference { PolicyId = "policy" },
            Member = new Member { Id = member, BirthDate = new DateOnly(1980, 5, 17), Sex = Sex.Female },
            BillingProvider = provider ?? Provider(),
            TotalCharge = billed.Sum(line => line.Charge),
            ServiceFrom = day ?? Day,
            ServiceTo = day ?? Day,
            PlaceOfService = "11",
            Lines = billed,
        };
    }

    public static ServiceLine Line(int number = 1, string code = "99213", decimal units = 1, decimal charge = 120m, params IReadOnlyList<string> modifiers) => new()
    {
        Number = number,
        Code = code,
        System = CodeSystem.Hcpcs,
        Units = units,
        Charge = charge,
        Modifiers = modifiers,
    };

    public static Provider Provider(string id = "P-1", string? taxonomy = "207Q00000X", string? state = "CA") =>
        new() { Id = id, Taxonomy = taxonomy, State = state };

    public static ClaimAccepted Accepted(Claim claim, string? sameContentAs = null) => new()
    {
        Claim = claim,
        ContentHash = ClaimJson.ContentHash(claim),
        SubmissionId = "submission",
        ReceivedAt = Moment,
        SameContentAs = sameContentAs,
    };

    public static ClauseScore Score(double pValue = 0.5, bool isFlagged = false, params IReadOnlyList<Violation> violations) => new()
    {
        DecisionId = "decision",
        PolicyId = "policy",
        PolicyVersion = "1",
        ModelHash = "model",
        ScoredBy = ScoredBy.Attention,
        ScoredAt = Moment,
        PValue = pValue,
        Reasons = [],
        Lines = [],
        Violations = violations,
        IsFlagged = isFlagged,
    };

    public static Violation Violation(string code = "UNITS_OVER_LIMIT", double probability = 1, int? line = 1, string clause = "4.2") =>
        new() { LineNumber = line, ClauseId = clause, Code = code, Probability = probability, Expected = "at most 2", Actual = "3" };

    public static ClaimScored Scored(Claim claim, ClauseScore? score = null, string? sameContentAs = null) =>
        new() { Accepted = Accepted(claim, sameContentAs), Score = score ?? Score() };

    public static ClaimAssessed Assessed(
        Claim claim, Route route = Route.Review, double risk = 0.6, bool isFlagged = false, double auditProbability = 1, string decision = "decision") => new()
    {
        Accepted = Accepted(claim),
        Score = Score(isFlagged: isFlagged) with { DecisionId = decision },
        Assessment = new Assessment { Risk = risk, Route = route, AuditProbability = auditProbability, Reasons = [], AssessedAt = Moment },
    };
}
