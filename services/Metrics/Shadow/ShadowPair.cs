namespace Claims.Metrics.Shadow;

/// <summary>A judged claim that two models scored.</summary>
/// <param name="ChampionRisk">Of the model in use, in [0, 1].</param>
/// <param name="ChampionCall">Whether it flagged the claim.</param>
/// <param name="ChallengerRisk">Of the other model.</param>
/// <param name="ChallengerCall">Whether it would have flagged the claim.</param>
/// <param name="IsImproper">What the standing verdict says.</param>
/// <param name="Weight">One over the probability of the claim's review. Claims come to review by the champion's call, so that only the weighted comparison is fair.</param>
/// <param name="Amount">At stake, in units of the currency.</param>
public sealed record ShadowPair(double ChampionRisk, bool ChampionCall, double ChallengerRisk, bool ChallengerCall, bool IsImproper, double Weight, decimal Amount);
