namespace Claims.Statistics.Calibration;

/// <summary>Mean negative log-likelihood of the labels, in nats.</summary>
public static class LogLoss
{
    /// <summary>
    /// A probability is kept so far from 0 and 1 (a double's relative precision, as scikit-learn does): a single sure mistake is dear, not
    /// infinite.
    /// </summary>
    private const double Margin = 2.220446049250313e-16;

    /// <summary>At least 0, smaller being better. Null without cases.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a probability is not in [0, 1].</exception>
    public static double? Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        LabelledScores.RequireProbabilities(probabilities, labels);
        var sum = 0.0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var p = Math.Clamp(probabilities[i], Margin, 1 - Margin);
            sum -= labels[i] ? Math.Log(p) : Math.Log(1 - p);
        }

        return probabilities.IsEmpty ? null : sum / probabilities.Length;
    }
}
