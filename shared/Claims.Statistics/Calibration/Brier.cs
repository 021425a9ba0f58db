namespace Claims.Statistics.Calibration;

/// <summary>Mean squared error of probabilities (Brier, "Verification of forecasts expressed in terms of probability", 1950).</summary>
public static class Brier
{
    /// <summary>In [0, 1], smaller being better. Null without cases.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a probability is not in [0, 1].</exception>
    public static double? Score(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        LabelledScores.RequireProbabilities(probabilities, labels);
        var sum = 0.0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var error = probabilities[i] - (labels[i] ? 1 : 0);
            sum += error * error;
        }

        return probabilities.IsEmpty ? null : sum / probabilities.Length;
    }
}
