using Claims.Statistics;

namespace Claims.Tracking.Shadow;

/// <summary>Judged claims by which of two models called them rightly.</summary>
/// <param name="Both">Both did.</param>
/// <param name="OnlyChampion">The model in use alone did.</param>
/// <param name="OnlyChallenger">The other alone did.</param>
/// <param name="Neither">Neither did.</param>
/// <param name="PValue">Exact two-sided p-value of McNemar's test that both are right equally often on such claims as were judged. It is of one look, and speaks for all claims only where all are judged alike.</param>
public sealed record RightCalls(int Both, int OnlyChampion, int OnlyChallenger, int Neither, double PValue)
{
    public static RightCalls Of(IReadOnlyCollection<PairedClaim> claims)
    {
        var (onlyChampion, onlyChallenger) = (Count(true, false), Count(false, true));
        return new RightCalls(Count(true, true), onlyChampion, onlyChallenger, Count(false, false), McNemar.PValue(onlyChampion, onlyChallenger));

        int Count(bool champion, bool challenger) =>
            claims.Count(claim => (claim.ChampionCall == claim.IsImproper) == champion && (claim.ChallengerCall == claim.IsImproper) == challenger);
    }
}
