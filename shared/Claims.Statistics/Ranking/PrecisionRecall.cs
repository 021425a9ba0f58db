namespace Claims.Statistics.Ranking;

/// <summary>The curve of precision against recall as the threshold falls. A case is predicted positive when its score is at least the threshold.</summary>
public static class PrecisionRecall
{
    /// <summary>
    /// Average precision: Σ (Rₙ − Rₙ₋₁) Pₙ over the distinct scores from above, without interpolation; tied scores enter together (equal to scikit-learn's
    /// <c>average_precision_score</c>). Null where there is no positive to find.
    /// </summary>
    /// <param name="scores">Larger means more likely positive.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a score is not a number.</exception>
    public static double? AveragePrecision(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        var (sorted, positive) = LabelledScores.Ascending(scores, labels);
        var (found, sum) = (0L, 0.0);
        for (var next = sorted.Length - 1; next >= 0;)
        {
            var before = found;
            next = BelowTies(sorted, positive, next, ref found);
            sum += (found - before) * (double)found / (sorted.Length - 1 - next);
        }

        return found > 0 ? sum / found : null;
    }

    /// <summary>
    /// The threshold with the largest F1, to be chosen on validation cases and used on others. Among equals the highest, which flags the fewest. Null where
    /// there is no positive.
    /// </summary>
    /// <exception cref="ArgumentException">Lengths differ, or a score is not a number.</exception>
    public static F1Threshold? BestF1Threshold(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        var (sorted, positive) = LabelledScores.Ascending(scores, labels);
        var positives = positive.AsSpan().Count(true);
        if (positives == 0)
        {
            return null;
        }

        var best = new F1Threshold(double.PositiveInfinity, 0);
        var found = 0L;
        for (var next = sorted.Length - 1; next >= 0;)
        {
            var threshold = sorted[next];
            next = BelowTies(sorted, positive, next, ref found);
            var f1 = 2.0 * found / (sorted.Length - 1 - next + positives);
            if (f1 > best.F1)
            {
                best = new F1Threshold(threshold, f1);
            }
        }

        return best;
    }

    /// <summary>Counts at a threshold, from which come precision, recall and F1 with their intervals.</summary>
    /// <exception cref="ArgumentException">Lengths differ, or a score is not a number.</exception>
    public static ConfusionMatrix At(double threshold, ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        LabelledScores.Require(scores, labels);
        long truePositives = 0, falsePositives = 0, positives = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            positives += labels[i] ? 1 : 0;
            if (scores[i] >= threshold)
            {
                truePositives += labels[i] ? 1 : 0;
                falsePositives += labels[i] ? 0 : 1;
            }
        }

        return new ConfusionMatrix(
            WeightedCount.Of(truePositives),
            WeightedCount.Of(falsePositives),
            WeightedCount.Of(scores.Length - positives - falsePositives),
            WeightedCount.Of(positives - truePositives));
    }

    /// <summary>Passes the cases that tie with the one at <paramref name="next"/>, counting their positives; the index below them.</summary>
    private static int BelowTies(double[] sorted, bool[] positive, int next, ref long found)
    {
        var score = sorted[next];
        for (; next >= 0 && sorted[next] == score; next--)
        {
            found += positive[next] ? 1 : 0;
        }

        return next;
    }
}
