using Claims.Metrics.Verdicts;
using Claims.Tracking.Shadow;
using Claims.Tracking.Windows;

namespace Claims.Metrics.Shadow;

/// <summary>A pair of scores beside one verdict on it.</summary>
internal sealed record ShadowRow : StoredVerdict
{
    public required double ChampionRisk { get; init; }
    public required bool ChampionCall { get; init; }
    public required double ChallengerRisk { get; init; }
    public required bool ChallengerCall { get; init; }
    public required double ReviewProbability { get; init; }
    public required long AmountCents { get; init; }

    public PairedClaim ToPair(Truth truth) =>
        new(ChampionRisk, ChampionCall, ChallengerRisk, ChallengerCall, truth == Truth.Improper, Cell.ReviewMillionthsOf(ReviewProbability), AmountCents / 100m);
}
