namespace Claims.Tracking.Figures;

/// <summary>Measures of the order that risks put claims in. Claims of one step tie.</summary>
internal static class RankMeasures
{
    public static void Fill(Sample sample, ReadOnlySpan<double> masses, MeasureValues values)
    {
        double improperAbove = 0, properAbove = 0, won = 0, area = 0;
        for (var end = masses.Length; end > 0;)
        {
            var (start, improper, proper) = Tied(sample, masses, end);

            // From the riskiest down: what is above is in the sums.
            won += proper * (improperAbove + (improper / 2));
            improperAbove += improper;
            properAbove += proper;
            area += improper > 0 ? improper * improperAbove / (improperAbove + properAbove) : 0;
            end = start;
        }

        values.SetRatio(Measure.RocAuc, won, improperAbove * properAbove);
        values.SetRatio(Measure.AveragePrecision, area, improperAbove);
    }

    /// <summary>Masses of the step that ends before a place.</summary>
    private static (int Start, double Improper, double Proper) Tied(Sample sample, ReadOnlySpan<double> masses, int end)
    {
        var (start, improper, proper) = (end, 0.0, 0.0);
        for (; start > 0 && sample.Steps[start - 1] == sample.Steps[end - 1]; start--)
        {
            if (sample.IsImproper[start - 1])
            {
                improper += masses[start - 1];
            }
            else
            {
                proper += masses[start - 1];
            }
        }

        return (start, improper, proper);
    }
}
