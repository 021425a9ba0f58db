namespace Claims.Statistics.Calibration;

/// <summary>
/// Expected calibration error: mean distance between predicted and observed over the bins, weighted by their cases (Naeini, Cooper and Hauskrecht 2015; Guo et
/// al. 2017, equation 3). It depends on the bins, so the number of bins belongs beside the figure; bins of equal mass are the steadier choice where positives
/// are rare.
/// </summary>
public static class CalibrationError
{
    public const int Bins = 15;

    /// <summary>In [0, 1]. Null without cases.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a probability is not in [0, 1].</exception>
    public static double? EqualWidth(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, int bins = Bins) =>
        Mean(ReliabilityDiagram.EqualWidth(probabilities, labels, bins), probabilities.Length);

    /// <inheritdoc cref="EqualWidth"/>
    public static double? EqualMass(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, int bins = Bins) =>
        Mean(ReliabilityDiagram.EqualMass(probabilities, labels, bins), probabilities.Length);

    private static double? Mean(IReadOnlyList<ReliabilityBin> bins, int cases) =>
        cases > 0 ? bins.Sum(bin => bin.N * Math.Abs(bin.MeanPredicted - bin.Observed.Value)) / cases : null;
}
