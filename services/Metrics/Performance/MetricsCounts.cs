namespace Claims.Metrics.Performance;

/// <summary>How much the service holds, counted from storage.</summary>
/// <param name="Predictions">Claims with a prediction.</param>
/// <param name="Flagged">Those whose clause score is flagged.</param>
/// <param name="ByRoute">Predictions by route.</param>
/// <param name="ByScoredBy">Predictions by what scored them: a share of rules is a degraded service.</param>
/// <param name="Verdicts">Latest verdict of each judged decision, by value.</param>
/// <param name="TooLate">Verdicts that came after the prediction they judge was removed (Metrics:RetainDays): they are kept, and count in no figure.</param>
public sealed record MetricsCounts(
    long Predictions,
    long Flagged,
    IReadOnlyDictionary<string, long> ByRoute,
    IReadOnlyDictionary<string, long> ByScoredBy,
    IReadOnlyDictionary<string, long> Verdicts,
    long TooLate);
