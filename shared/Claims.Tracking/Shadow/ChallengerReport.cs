namespace Claims.Tracking.Shadow;

/// <summary>A challenger beside a model in use. Both hold for a period; where several models were in use in it, there is one of these for each.</summary>
/// <param name="Champion">Hash of the model in use.</param>
/// <param name="Challenger">Hash of the other.</param>
/// <param name="Comparison">On the claims that both scored.</param>
public sealed record ChallengerReport(string Champion, string Challenger, ShadowComparison Comparison);
