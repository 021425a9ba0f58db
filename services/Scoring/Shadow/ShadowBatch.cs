using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.Scoring.Shadow;

/// <summary>Claims with the scores that were published for them.</summary>
internal sealed record ShadowBatch(IReadOnlyList<(ClaimAccepted Accepted, Policy Policy)> Claims, IReadOnlyList<ClauseScore> Scores);
