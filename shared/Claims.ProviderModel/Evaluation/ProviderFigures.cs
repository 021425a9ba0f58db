using Claims.Statistics.Calibration;
using Claims.Statistics.Ranking;
using Claims.Statistics.Resampling;

namespace Claims.ProviderModel.Evaluation;

/// <summary>The figures of a contender, each with its 95 % interval over providers; null where a figure is not defined.</summary>
/// <param name="PrecisionAtReview">Share of frauds among the most suspicious <see cref="ReviewRate"/>.</param>
/// <param name="RecallAtReview">Share of the frauds that are among them.</param>
public sealed record ProviderFigures(
    string Name,
    BootstrapInterval? RocAuc,
    BootstrapInterval? AveragePrecision,
    BootstrapInterval? F1,
    BootstrapInterval? PrecisionAtReview,
    BootstrapInterval? RecallAtReview,
    double? BrierScore,
    double? CalibrationError)
{
    public const double ReviewRate = 0.05;

    private const int Seed = 20_261_121;

    public static ProviderFigures Of(string name, CrossValidation result)
    {
        double[] flagged = [.. result.Flagged.Select(isFlagged => isFlagged ? 1.0 : 0.0)];
        return new ProviderFigures(
            name,
            Bootstrap.Interval(result.Logits, result.Labels, RocCurve.Area, Seed),
            Bootstrap.Interval(result.Logits, result.Labels, PrecisionRecall.AveragePrecision, Seed),
            Bootstrap.Interval(flagged, result.Labels, (scores, labels) => PrecisionRecall.At(0.5, scores, labels).F1?.Value, Seed),
            Bootstrap.Interval(result.Logits, result.Labels, (scores, labels) => AtReview(scores, labels).Precision, Seed),
            Bootstrap.Interval(result.Logits, result.Labels, (scores, labels) => AtReview(scores, labels).Recall, Seed),
            Brier.Score(result.Risks, result.Labels),
            Statistics.Calibration.CalibrationError.EqualMass(result.Risks, result.Labels));
    }

    private static (double? Precision, double? Recall) AtReview(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        var sorted = scores.ToArray();
        Array.Sort(sorted);
        var threshold = sorted[sorted.Length - (int)Math.Ceiling(ReviewRate * sorted.Length)];
        var counts = PrecisionRecall.At(threshold, scores, labels);
        return (counts.Precision?.Value, counts.Recall?.Value);
    }
}
