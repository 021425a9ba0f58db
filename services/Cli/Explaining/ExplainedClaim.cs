using Claims.Contracts;

namespace Claims.Cli.Explaining;

/// <summary>A claim's decision with all that made it so.</summary>
/// <param name="Assessment">Risk, route and reasons, from all evidence.</param>
/// <param name="Explanation">What made the clause model say what it said.</param>
/// <param name="IsSameDecision">See <see cref="ClaimExplained.IsSameDecision"/>.</param>
internal sealed record ExplainedClaim(Assessment Assessment, DecisionExplanation Explanation, bool IsSameDecision);
