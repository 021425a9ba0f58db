using Claims.Tracking.Predictions;
using Claims.Tracking.Truths;

namespace Claims.Tracking.Windows;

/// <summary>What one claim comes to in each window that it is in.</summary>
/// <param name="Cell">Where it counts.</param>
/// <param name="Tally">What it counts for.</param>
/// <param name="CitedRank">Rank of the clause that the reviewer of an improper claim cites, 0 where it had none; null where none is cited.</param>
/// <param name="Reviews">What two reviewers said, where two did.</param>
public readonly record struct ClaimShare(Cell Cell, Tally Tally, int? CitedRank, DoubleReview? Reviews)
{
    /// <summary>A prediction beside the verdicts on it, in any order.</summary>
    public static ClaimShare Of(Prediction prediction, Opinion opinion, IReadOnlyCollection<VerdictFact> facts)
    {
        var standing = StandingVerdict.Of(facts);
        var truth = standing?.Verdict.ToTruth() ?? Truth.Unknown;
        return new ClaimShare(
            new Cell(RiskGrid.Of(opinion.Risk), opinion.IsImproper, prediction.ReviewMillionths, truth),
            Tally.Of(opinion.Risk, prediction.Amount),
            truth == Truth.Improper && standing!.ClauseId is { } cited ? CitedRanks.RankOf(prediction.RankedClauses, cited) : null,
            DoubleReview.Of(facts));
    }
}
