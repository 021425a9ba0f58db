namespace Claims.Contracts.Tests;

/// <summary>One example of each message, with every field that has a place in it.</summary>
internal static class Messages
{
    private static readonly DateTimeOffset At = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private static readonly Claim Claim = new()
    {
        Key = new ClaimKey("s", "n", 1),
        Kind = ClaimKind.Professional,
        Frequency = ClaimFrequency.Original,
        Policy = new PolicyReference { PolicyId = "p", PayerId = "P1" },
        Member = new Member { Id = "m", BirthDate = new DateOnly(1980, 1, 2), Sex = Sex.Female },
        BillingProvider = new Provider { Id = "b", Npi = "1234567893" },
        TotalCharge = 140.5m,
        ServiceFrom = new DateOnly(2026, 3, 1),
        Diagnoses = [new Diagnosis(1, "J069", CodeSystem.Icd10Cm, DiagnosisKind.Principal)],
        Procedures = [new Procedure(1, "0DTJ4ZZ", CodeSystem.Icd10Pcs, new DateOnly(2026, 3, 1))],
        Lines = [new ServiceLine { Number = 1, Code = "99213", System = CodeSystem.Hcpcs, Charge = 140.5m, Modifiers = ["25"], DiagnosisPointers = [1] }],
        OtherPayers = [new OtherPayer { Responsibility = "P", Paid = 12m }],
        Notes = [new Note(1, "note", "words")],
        Labels = new Dictionary<string, string> { ["plan"] = "gold" },
    };

    private static readonly ClaimAccepted Accepted = new() { Claim = Claim, ContentHash = "h", SubmissionId = "sub", ReceivedAt = At, SameContentAs = "other" };

    private static readonly ClauseScore Score = new()
    {
        DecisionId = "d",
        PolicyId = "p",
        PolicyVersion = "1",
        ModelHash = "mh",
        ScoredBy = ScoredBy.Attention,
        ScoredAt = At,
        PValue = 0.25,
        Reasons = [new Reason("BROKEN_LIMIT", "words", 0.5, 1, "4.1")],
        Lines = [new LineScore { LineNumber = 1, ServiceKind = "visit", Clauses = [new ClauseWeight("4.1", 0.5, [0.25, 0.75])], NullWeight = 0.125, PValue = 0.5 }],
        Violations = [new Violation { LineNumber = 1, ClauseId = "4.1", Code = "UNITS_OVER_LINE_LIMIT", Probability = 1, Expected = "2", Actual = "3" }],
        IsFlagged = true,
    };

    private static readonly ScoreSummary Summary = new() { DecisionId = "d", ModelHash = "mh", ScoredBy = ScoredBy.Attention, PValue = 0.25, IsFlagged = true };

    private static readonly SummaryOrigin Origin = new("attention", "1");

    private static readonly Assessment Assessment = new()
    {
        Risk = 0.5,
        Route = Route.Review,
        AuditProbability = 1,
        Reasons = [new Reason("DUPLICATE_LINE", "words", 2)],
        AssessedAt = At,
    };

    private static readonly DecisionExplanation Explanation = new()
    {
        DecisionId = "d",
        ClaimId = "c",
        PolicyId = "p",
        PolicyVersion = "1",
        ModelHash = "mh",
        Risk = 0.75,
        PValue = 0.25,
        IsFlagged = true,
        Lines =
        [
            new ExplainedLine { NullWeight = 0.5, Unexplained = 0.125, LeaveOneOut = 0, Clauses = [] },
            new ExplainedLine
            {
                LineNumber = 1,
                NullWeight = 0.25,
                Unexplained = 0.125,
                LeaveOneOut = 0.5,
                Clauses =
                [
                    new ExplainedClause
                    {
                        ClauseId = "4.1",
                        Attention = 0.5,
                        Heads = [0.25, 0.75],
                        GradientTimesAttention = 1.5,
                        LeaveOneOut = 0.5,
                        Violation = 0.875,
                        Conditions = [new ExplainedCondition("UNITS_OVER_LINE_LIMIT", ConditionState.Broken, "2", "3")],
                    },
                ],
            },
        ],
        Diagnoses = [new ExplainedDiagnosis(1, -0.125)],
        Quality = new ExplanationQuality
        {
            Comprehensiveness = 0.5,
            Sufficiency = 0.125,
            AttentionComprehensiveness = 0.25,
            AttentionSufficiency = 0.25,
            RandomComprehensiveness = 0.0625,
            RandomSufficiency = 0.5,
            AttentionAgreement = -0.25,
            GradientAgreement = 0.5,
            AttentionDisagrees = true,
        },
        Changes = [new ChangeEffect("2 units instead of 3", 0.25, Clears: true, 1, "4.1")],
        Statements = ["words"],
    };

    /// <summary>Names of events end in what happened.</summary>
    public static IReadOnlyList<string> Verbs { get; } = ["Accepted", "Rejected", "Scored", "Assessed", "Filed", "Recorded", "Explained", "Measured", "PutToUse", "Degraded", "Detected", "Cleared", "Rated", "Compared"];

    /// <summary>Names of requests begin with what is asked.</summary>
    public static IReadOnlyList<string> Requests { get; } = ["ExplainClaim"];

    public static IReadOnlyDictionary<string, object> All { get; } = new object[]
    {
        Accepted,
        new ClaimRejected { Key = Claim.Key, SubmissionId = "sub", Index = 2, Faults = [new Fault("X", "/lines", "is wrong", IsWarning: true)], ReceivedAt = At },
        new ClaimScored { Accepted = Accepted, Score = Score },
        new ClaimShadowScored { ClaimId = "c", PolicyId = "p", PolicyVersion = "1", Champion = Summary, Challenger = Summary with { ModelHash = "other", Risk = 0.75 }, ScoredAt = At },
        new ClaimAssessed { Accepted = Accepted, Score = Score, Assessment = Assessment },
        new AssessmentsFiled { By = "review", ClaimIds = ["a", "b"] },
        new VerdictsFiled { VerdictIds = ["v"] },
        new ReviewRecorded { VerdictId = "v", ClaimId = "c", DecisionId = "d", Verdict = Verdict.Improper, Reviewer = "r", RecordedAt = At, ClauseId = "4.1", LineNumber = 1, Stage = ReviewStage.Appeal, Withdraws = "earlier" },
        Measurements.Measured,
        Measurements.PutToUse,
        Measurements.Explained(Explanation.Quality),
        new PerformanceDegraded { Alert = Measurements.Alert },
        new DriftDetected { Alert = Measurements.Alert with { Kind = AlertKind.Drift, Measure = "charge", Before = null, After = null } },
        new AlertCleared { Alert = Measurements.Alert, Day = new DateOnly(2026, 3, 9), ClearedAt = At },
        new SummaryMeasured
        {
            SummaryId = "s", ClaimId = "c", Origin = Origin, Outcome = SummaryOutcome.Accepted, ConceptRecall = 0.75, Support = 1, Sentences = 6, Characters = 700, SourceCharacters = 30_000,
            LatencyMilliseconds = 12.5, Cost = 0.25m, MadeAt = At,
        },
        new SummaryRated { RatingId = "r", SummaryId = "s", ClaimId = "c", Origin = Origin, Score = 4, Flaws = [SummaryFlaw.Missing], Reviewer = "r", RatedAt = At },
        new SummariesCompared { ComparisonId = "x", ClaimId = "c", First = Origin, Second = new SummaryOrigin("anthropic", "2"), Preferred = SummaryPreference.Second, Reviewer = "r", ComparedAt = At },
        new ExplainClaim { Accepted = Accepted, DecisionId = "d" },
        new ClaimExplained { Explanation = Explanation, IsSameDecision = true },
    }.ToDictionary(message => message.GetType().Name);
}
