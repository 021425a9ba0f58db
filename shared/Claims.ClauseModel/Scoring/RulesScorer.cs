using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Scoring;

/// <summary>
/// Scores a claim by the conditions that it breaks, for when the model cannot be asked. It attends to nothing and measures no pattern, so it says nothing of lines
/// and its p-value is 1; a broken condition flags the claim, however little its clause may concern the line.
/// </summary>
public static class RulesScorer
{
    /// <summary>In place of a model's hash. The number rises when the rules' outcome for the same claim changes.</summary>
    public const string Hash = "rules/1";

    private const int MostReasons = 10;

    /// <param name="options">Part of the decision's identity.</param>
    /// <param name="scoredAt">Stamped on the score; nothing depends on it.</param>
    public static ClauseScore Score(ClaimAccepted accepted, Policy policy, ScoringOptions options, DateTimeOffset scoredAt)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        var violations = Violations.Find(accepted.Claim, policy);
        return new ClauseScore
        {
            DecisionId = DecisionIdentity.Of(accepted.ContentHash, policy, Hash, options),
            PolicyId = policy.Id,
            PolicyVersion = policy.Version,
            ModelHash = Hash,
            ScoredBy = ScoredBy.Rules,
            ScoredAt = scoredAt,
            PValue = 1,
            Reasons = [.. violations.Take(MostReasons).Select(Reason)],
            Lines = [],
            Violations = violations,
            IsFlagged = violations.Count > 0,
        };
    }

    private static Reason Reason(Violation violation) => new(
        ReasonCodes.BrokenCondition,
        $"clause {violation.ClauseId}: expected {violation.Expected}, found {violation.Actual}",
        violation.Probability,
        violation.LineNumber,
        violation.ClauseId);
}
