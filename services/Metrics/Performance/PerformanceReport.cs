using Claims.Statistics;

namespace Claims.Metrics.Performance;

/// <summary>How well predictions foretold verdicts.</summary>
/// <param name="Judged">Claims with a verdict that decides: all but undetermined ones.</param>
/// <param name="Naive">
/// Over the judged claims as they are. Recall is too high here: of the claims that were not flagged, only the audit sample was judged.
/// </param>
/// <param name="Weighted">
/// Each judged claim counts one over the probability with which it came to review (Horvitz and Thompson, JASA 47, 1952): unbiased for all claims.
/// </param>
public sealed record PerformanceReport(long Judged, PerformanceFigures Naive, PerformanceFigures Weighted)
{
    public static PerformanceReport Of(IReadOnlyList<JudgedClaims> judged) => new(
        judged.Sum(item => item.Claims),
        PerformanceFigures.Of(Count(judged, _ => 1)),
        PerformanceFigures.Of(Count(judged, item => item.ReviewProbability > 0 ? 1 / item.ReviewProbability : 0)));

    private static ConfusionMatrix Count(IReadOnlyList<JudgedClaims> judged, Func<JudgedClaims, double> weight)
    {
        return new ConfusionMatrix(Cell(true, true), Cell(true, false), Cell(false, false), Cell(false, true));

        WeightedCount Cell(bool isPredicted, bool isImproper) => judged
            .Where(item => item.IsPredicted == isPredicted && item.IsImproper == isImproper)
            .Aggregate(default(WeightedCount), (sum, item) => sum + WeightedCount.Of(item.Claims, weight(item)));
    }
}

/// <summary>A confusion matrix and what is read off it. A measure is null where no case defines it.</summary>
/// <param name="TruePositives">Predicted improper, and improper.</param>
/// <param name="FalsePositives">Predicted improper, and proper.</param>
/// <param name="TrueNegatives">Predicted proper, and proper.</param>
/// <param name="FalseNegatives">Predicted proper, and improper.</param>
/// <param name="Accuracy">Share of right predictions.</param>
/// <param name="Precision">Share of improper claims among those predicted so.</param>
/// <param name="Recall">Share of those predicted so among the improper claims.</param>
/// <param name="F1">Harmonic mean of precision and recall.</param>
/// <param name="Specificity">Share of those predicted proper among the proper claims.</param>
public sealed record PerformanceFigures(
    double TruePositives,
    double FalsePositives,
    double TrueNegatives,
    double FalseNegatives,
    Estimate? Accuracy,
    Estimate? Precision,
    Estimate? Recall,
    Estimate? F1,
    Estimate? Specificity)
{
    public static PerformanceFigures Of(ConfusionMatrix matrix) => new(
        matrix.TruePositives.Sum,
        matrix.FalsePositives.Sum,
        matrix.TrueNegatives.Sum,
        matrix.FalseNegatives.Sum,
        matrix.Accuracy,
        matrix.Precision,
        matrix.Recall,
        matrix.F1,
        matrix.Specificity);
}
