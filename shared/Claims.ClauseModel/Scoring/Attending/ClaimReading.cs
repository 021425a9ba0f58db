using Claims.ClauseModel.Features;

namespace Claims.ClauseModel.Scoring.Attending;

/// <summary>What the network makes of one claim.</summary>
/// <param name="HeaderViolates">[C + 1] logits that the claim as a whole breaks a clause; the last: it is wrong though no clause says so.</param>
/// <param name="Risk">Logit that something is wrong, not calibrated.</param>
internal sealed record ClaimReading(RelatedClaim Claim, IReadOnlyList<LineAttention> Lines, float[] HeaderViolates, double Risk);
