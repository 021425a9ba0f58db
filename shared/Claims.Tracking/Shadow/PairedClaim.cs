namespace Claims.Tracking.Shadow;

/// <summary>A judged claim that two models scored.</summary>
/// <param name="ChampionRisk">Of the model in use, in [0, 1].</param>
/// <param name="ChampionCall">Whether it flagged the claim.</param>
/// <param name="ChallengerRisk">Of the other model.</param>
/// <param name="ChallengerCall">Whether it would have flagged the claim.</param>
/// <param name="IsImproper">What the standing verdict says.</param>
/// <param name="ReviewMillionths">See <see cref="Windows.Cell.ReviewMillionths"/>. Claims come to review by the champion's call, so that only a comparison that is weighted by it is fair.</param>
/// <param name="Amount">At stake, in units of the currency.</param>
public sealed record PairedClaim(double ChampionRisk, bool ChampionCall, double ChallengerRisk, bool ChallengerCall, bool IsImproper, int ReviewMillionths, decimal Amount);
