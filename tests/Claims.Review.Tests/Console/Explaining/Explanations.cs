using Claims.Contracts;

namespace Claims.Review.Tests.Console.Explaining;

/// <summary>An explanation of a claim of two lines: line 1 breaks clause 4.2, line 2 attends to 4.10.</summary>
internal static class Explanations
{
    public static DecisionExplanation Of(bool attentionDisagrees = false, double? attentionAgreement = 0.8, double? gradientAgreement = 0.8, double comprehensiveness = 0.5) => new()
    {
        DecisionId = "decision",
        ClaimId = "claim",
        PolicyId = "policy",
        PolicyVersion = "1",
        ModelHash = "model",
        Risk = 0.9,
        PValue = 0.01,
        IsFlagged = true,
        Lines =
        [
            new ExplainedLine { NullWeight = 0.7, Unexplained = 0, LeaveOneOut = 0, Clauses = [Clause("4.2", 0.2, [0.1, 0.3], 0.1, 0.6, 0.2)] },
            new ExplainedLine
            {
                LineNumber = 1, NullWeight = 0.1, Unexplained = 0.1, LeaveOneOut = 0.5,
                Clauses =
                [
                    Clause("4.2", 0.8, [0.6, 1.0], 1.5, 0.6, 0.9, new ExplainedCondition("UNITS_OVER_LIMIT", ConditionState.Broken, "at most 2", "3"), new ExplainedCondition("AGE", ConditionState.Met, "18 or more", "46")),
                    Clause("9.9", 0.05, [0.05, 0.05], -0.3, -0.1, 0),
                ],
            },
            new ExplainedLine
            {
                LineNumber = 2, NullWeight = 0.4, Unexplained = 0, LeaveOneOut = -0.05,
                Clauses = [Clause("4.10", 0.6, [0.6, 0.6], 0.02, 0.01, 0.1, new ExplainedCondition("AUTH", ConditionState.Unknown, "a number", "nothing"))],
            },
        ],
        Diagnoses = [new ExplainedDiagnosis(1, 0.1)],
        Quality = new ExplanationQuality
        {
            Comprehensiveness = comprehensiveness, Sufficiency = 0.1, AttentionComprehensiveness = 0.4, AttentionSufficiency = 0.1, RandomComprehensiveness = 0.05, RandomSufficiency = 0.4,
            AttentionAgreement = attentionAgreement, GradientAgreement = gradientAgreement, AttentionDisagrees = attentionDisagrees,
        },
        Changes = [new ChangeEffect("line 1: 2 units instead of 3", 0.2, Clears: true, 1, "4.2")],
        Statements = ["Flagged."],
    };

    private static ExplainedClause Clause(string id, double attention, double[] heads, double gradient, double leaveOneOut, double violation, params ExplainedCondition[] conditions) => new()
    {
        ClauseId = id, Attention = attention, Heads = heads, GradientTimesAttention = gradient, LeaveOneOut = leaveOneOut, Violation = violation, Conditions = conditions,
    };
}
