using Claims.ClauseModel.Simulation;
using Claims.Statistics;
using Claims.Statistics.Calibration;
using Claims.Statistics.Ranking;
using Claims.Statistics.Resampling;

namespace Claims.ClauseModel.Evaluation;

/// <summary>What a ranker is worth on test claims, with 95 % bootstrap intervals over claims.</summary>
/// <param name="F1">At the threshold with the best F1 on the validation claims.</param>
/// <param name="RecallByKind">At that threshold.</param>
public sealed record RankerResult(
    string Name,
    BootstrapInterval AveragePrecision,
    BootstrapInterval F1,
    BootstrapInterval RocArea,
    double Precision,
    double Recall,
    IReadOnlyDictionary<string, Estimate> RecallByKind,
    IReadOnlyDictionary<Difficulty, Estimate> RecallByDifficulty)
{
    private const int Seed = 17;

    public static RankerResult Of(IClaimRanker ranker, IReadOnlyList<LabelledClaim> validation, IReadOnlyList<LabelledClaim> test)
    {
        ArgumentNullException.ThrowIfNull(ranker);
        ArgumentNullException.ThrowIfNull(validation);
        ArgumentNullException.ThrowIfNull(test);
        var threshold = PrecisionRecall.BestF1Threshold(ranker.Score(validation), Labels(validation))?.Threshold
            ?? throw new InvalidOperationException("The validation claims have no fault among them.");
        var (scores, labels) = (ranker.Score(test), Labels(test));
        var matrix = PrecisionRecall.At(threshold, scores, labels);
        var flagged = scores.Select(score => score >= threshold).ToArray();
        return new RankerResult(
            ranker.Name,
            Interval(scores, labels, PrecisionRecall.AveragePrecision),
            Interval(scores, labels, (s, l) => PrecisionRecall.At(threshold, s, l).F1?.Value),
            Interval(scores, labels, RocCurve.Area),
            matrix.Precision?.Value ?? 0,
            matrix.Recall?.Value ?? 0,
            RecallBy(test, flagged, fault => $"{fault.Kind}"),
            RecallBy(test, flagged, fault => fault.Difficulty));
    }

    private static bool[] Labels(IReadOnlyList<LabelledClaim> claims) => [.. claims.Select(claim => claim.IsFaulty)];

    private static BootstrapInterval Interval(double[] scores, bool[] labels, LabelledStatistic statistic) =>
        Bootstrap.Interval(scores, labels, statistic, Seed) ?? throw new InvalidOperationException("The test claims are all faulty or all normal.");

    private static Dictionary<TKey, Estimate> RecallBy<TKey>(IReadOnlyList<LabelledClaim> claims, bool[] flagged, Func<PlantedFault, TKey> key)
        where TKey : notnull => Enumerable.Range(0, claims.Count)
        .Where(i => claims[i].IsFaulty)
        .GroupBy(i => key(claims[i].Simulated.Faults[0]))
        .OrderBy(group => group.Key)
        .ToDictionary(group => group.Key, group => WilsonInterval.Around(group.Count(i => flagged[i]) / (double)group.Count(), group.Count()));
}
