namespace Claims.Statistics.Ranking;

/// <summary>Receiver operating characteristic: how well scores put positives above negatives.</summary>
public static class RocCurve
{
    /// <summary>
    /// Area under the curve: the chance that a positive scores above a negative, ties counting one half (Hanley and McNeil 1982; equal to scikit-learn's
    /// <c>roc_auc_score</c>). Null where there is no positive or no negative to compare.
    /// </summary>
    /// <param name="scores">Larger means more likely positive.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a score is not a number.</exception>
    public static double? Area(ReadOnlySpan<double> scores, ReadOnlySpan<bool> labels)
    {
        var (sorted, positive) = LabelledScores.Ascending(scores, labels);
        long positives = 0, negatives = 0;
        var won = 0.0;
        for (var start = 0; start < sorted.Length;)
        {
            long tiedPositives = 0, tiedNegatives = 0;
            var end = start;
            for (; end < sorted.Length && sorted[end] == sorted[start]; end++)
            {
                if (positive[end])
                {
                    tiedPositives++;
                }
                else
                {
                    tiedNegatives++;
                }
            }

            won += tiedPositives * (negatives + (0.5 * tiedNegatives));
            positives += tiedPositives;
            negatives += tiedNegatives;
            start = end;
        }

        return positives > 0 && negatives > 0 ? won / ((double)positives * negatives) : null;
    }
}
