using Claims.Cli.Explaining;
using Claims.Contracts;

namespace Claims.Cli.Tests.Explaining;

/// <summary>An explanation with something in every place.</summary>
internal static class Explained
{
    public static Assessment Reviewed { get; } = new()
    {
        Risk = 0.625,
        Route = Route.Review,
        AuditProbability = 1,
        Reasons = [new Reason("DUPLICATE_LINE", "billed before", 6, 2), new Reason("UNITS_OVER_LIMIT", "over the limit", 2.5, 1, "4.1")],
        AssessedAt = DateTimeOffset.UnixEpoch,
    };

    public static ExplainedClaim Claim(bool isSameDecision = true) => new(Reviewed, Flagged, isSameDecision);

    public static DecisionExplanation Flagged { get; } = new()
    {
        DecisionId = "d",
        ClaimId = "c",
        PolicyId = "p",
        PolicyVersion = "1",
        ModelHash = "m",
        Risk = 0.9,
        PValue = 0.01,
        IsFlagged = true,
        Lines =
        [
            new ExplainedLine
            {
                LineNumber = 1,
                NullWeight = 0.125,
                Unexplained = 0.25,
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
                        Conditions = [new ExplainedCondition("UNITS_OVER_LINE_LIMIT", ConditionState.Broken, "at most 2", "3")],
                    },
                ],
            },
        ],
        Diagnoses = [new ExplainedDiagnosis(1, 0.0625)],
        Quality = new ExplanationQuality
        {
            Comprehensiveness = 0.5,
            Sufficiency = 0.125,
            AttentionComprehensiveness = 0.25,
            AttentionSufficiency = 0.25,
            RandomComprehensiveness = 0.0625,
            RandomSufficiency = 0.5,
            GradientAgreement = 0.5,
            AttentionDisagrees = true,
        },
        Changes = [new ChangeEffect("line 1: 2 units instead of 3", 0.125, Clears: true, 1, "4.1")],
        Statements = ["first statement", "second statement"],
    };
}
