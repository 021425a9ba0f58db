namespace Claims.Statistics;

/// <summary>
/// Predictions against the truth, counted with weights. Every measure has a 95 % Wilson interval on the effective number of its cases, and is null
/// where it is undefined because its denominator holds no case.
/// </summary>
public sealed record ConfusionMatrix(
    WeightedCount TruePositives, WeightedCount FalsePositives, WeightedCount TrueNegatives, WeightedCount FalseNegatives)
{
    public WeightedCount All => TruePositives + FalsePositives + TrueNegatives + FalseNegatives;

    /// <summary>Share of right predictions.</summary>
    public Estimate? Accuracy => (TruePositives + TrueNegatives).ShareOf(All);

    /// <summary>Share of positives among those predicted positive.</summary>
    public Estimate? Precision => TruePositives.ShareOf(TruePositives + FalsePositives);

    /// <summary>Share of those predicted positive among the positives.</summary>
    public Estimate? Recall => TruePositives.ShareOf(TruePositives + FalseNegatives);

    /// <summary>Share of those predicted negative among the negatives.</summary>
    public Estimate? Specificity => TrueNegatives.ShareOf(TrueNegatives + FalsePositives);

    /// <summary>
    /// Harmonic mean of precision and recall. It is 2J/(1+J) of J = TP/(TP+FP+FN), which is a proportion; the interval is J's, mapped the same way.
    /// </summary>
    public Estimate? F1 => TruePositives.ShareOf(TruePositives + FalsePositives + FalseNegatives) is { } j
        ? new Estimate(FromJaccard(j.Value), FromJaccard(j.Low), FromJaccard(j.High), j.N)
        : null;

    private static double FromJaccard(double j) => 2 * j / (1 + j);
}
