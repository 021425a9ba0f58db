namespace Claims.Statistics;

/// <summary>Guards of what every measure of scores against labels takes. A score that is not a number would make the measure one, silently.</summary>
internal static class LabelledScores
{
    /// <exception cref="ArgumentException">The two differ in length, or a score is not a number.</exception>
    public static void Require(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        if (scores.Length != labels.Length)
        {
            throw new ArgumentException($"has {labels.Length} entries where the scores have {scores.Length}", nameof(labels));
        }

        for (var i = 0; i < scores.Length; i++)
        {
            if (double.IsNaN(scores[i]))
            {
                throw new ArgumentException($"is not a number at {i}", nameof(scores));
            }
        }
    }

    /// <exception cref="ArgumentException">As <see cref="Require"/>, or a value is not in [0, 1].</exception>
    public static void RequireProbabilities(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        Require(probabilities, labels);
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] is < 0 or > 1)
            {
                throw new ArgumentException($"is {probabilities[i]} at {i}, which is not in [0, 1]", nameof(probabilities));
            }
        }
    }

    /// <summary>Copies in ascending order of score, each label with its score.</summary>
    public static (double[] Scores, bool[] Labels) Ascending(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        Require(scores, labels);
        var (sorted, along) = (scores.ToArray(), labels.ToArray());
        Array.Sort(sorted, along);
        return (sorted, along);
    }
}
