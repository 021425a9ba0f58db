namespace Claims.Statistics.Calibration;

/// <summary>
/// Predicted probability against observed frequency, bin by bin (DeGroot and Fienberg 1983). Edges and the side of a case on an edge are those of
/// scikit-learn's <c>calibration_curve</c>; a bin without cases is left out, so no cases give no bins.
/// </summary>
public static class ReliabilityDiagram
{
    /// <summary>Bins of the same width over [0, 1].</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a probability is not in [0, 1].</exception>
    public static IReadOnlyList<ReliabilityBin> EqualWidth(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        LabelledScores.RequireProbabilities(probabilities, labels);
        var edges = new double[bins + 1];
        for (var i = 0; i <= bins; i++)
        {
            edges[i] = (double)i / bins;
        }

        return Fill(edges, probabilities, labels);
    }

    /// <summary>Bins of about the same number of cases, between quantiles of the probabilities; ties stay together, so numbers may differ.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a probability is not in [0, 1].</exception>
    public static IReadOnlyList<ReliabilityBin> EqualMass(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bins);
        LabelledScores.RequireProbabilities(probabilities, labels);
        if (probabilities.IsEmpty)
        {
            return [];
        }

        var sorted = probabilities.ToArray();
        Array.Sort(sorted);
        var edges = new double[bins + 1];
        for (var i = 0; i <= bins; i++)
        {
            edges[i] = Quantile.Of(sorted, (double)i / bins);
        }

        return Fill(edges, probabilities, labels);
    }

    private static List<ReliabilityBin> Fill(double[] edges, ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        var bins = edges.Length - 1;
        var (counts, positives, sums) = (new int[bins], new int[bins], new double[bins]);
        for (var i = 0; i < probabilities.Length; i++)
        {
            var bin = FirstAtLeast(edges.AsSpan(1, bins - 1), probabilities[i]);
            counts[bin]++;
            positives[bin] += labels[i] ? 1 : 0;
            sums[bin] += probabilities[i];
        }

        var filled = new List<ReliabilityBin>();
        for (var bin = 0; bin < bins; bin++)
        {
            if (counts[bin] > 0)
            {
                var observed = WilsonInterval.Around((double)positives[bin] / counts[bin], counts[bin]);
                filled.Add(new ReliabilityBin(edges[bin], edges[bin + 1], counts[bin], sums[bin] / counts[bin], observed));
            }
        }

        return filled;
    }

    /// <summary>Index of the first inner edge that is not below the value, which is the value's bin.</summary>
    private static int FirstAtLeast(ReadOnlySpan<double> innerEdges, double value)
    {
        var bin = 0;
        while (bin < innerEdges.Length && innerEdges[bin] < value)
        {
            bin++;
        }

        return bin;
    }
}
