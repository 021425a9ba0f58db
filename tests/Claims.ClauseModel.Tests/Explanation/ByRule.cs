using Claims.ClauseModel.Explanation;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Explanation;

/// <summary>A scorer that flags what breaks a structured condition, so that a test knows what clears the flag.</summary>
internal static class ByRule
{
    public static ClauseScore Score(Claim claim, Policy policy)
    {
        var violations = Violations.Find(claim, policy);
        return new ClauseScore
        {
            DecisionId = $"decision on {ClaimJson.ContentHash(claim)}",
            PolicyId = policy.Id,
            PolicyVersion = policy.Version,
            ModelHash = "rules",
            ScoredBy = ScoredBy.Rules,
            ScoredAt = DateTimeOffset.UnixEpoch,
            PValue = 0.5,
            Risk = violations.Count / 10.0,
            Reasons = [],
            Lines = [],
            Violations = violations,
            IsFlagged = violations.Count > 0,
        };
    }

    public static ChangeSearch Search(Policy policy) =>
        new(claims => [.. claims.Select(claim => Score(claim, policy)).Select(score => new ScoredChange(score.Risk!.Value, score.IsFlagged))]);
}
