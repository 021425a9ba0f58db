using Claims.Contracts;

namespace Claims.Scoring.Replaying;

/// <summary>A claim scored twice by the model in use: under the policies in use, and under another.</summary>
/// <param name="ClaimId"><see cref="ClaimKey.Id"/></param>
/// <param name="Before">Under the policy in use.</param>
/// <param name="After">Under the other; null where that does not hold on the claim's day of service.</param>
internal sealed record ReplayedClaim(string ClaimId, ReplayedScore Before, ReplayedScore? After);

/// <summary>What a <see cref="ClauseScore"/> comes to.</summary>
/// <param name="Breaks">Each clause and code once a line.</param>
internal sealed record ReplayedScore(string PolicyVersion, bool IsFlagged, double? Risk, double PValue, IReadOnlyList<ReplayedBreak> Breaks)
{
    public static ReplayedScore Of(ClauseScore score) => new(
        score.PolicyVersion,
        score.IsFlagged,
        score.Risk,
        score.PValue,
        [.. score.Violations.Select(violation => new ReplayedBreak(violation.ClauseId, violation.Code, violation.LineNumber)).Distinct()]);
}

/// <param name="LineNumber">Null where the whole claim breaks the clause.</param>
internal sealed record ReplayedBreak(string ClauseId, string Code, int? LineNumber);
