namespace Claims.Tracking.Figures;

/// <summary>Measures of the calls: what the confusion matrix and the amounts at stake give.</summary>
internal static class CallMeasures
{
    public static void Fill(Sample sample, ReadOnlySpan<double> masses, Costs costs, MeasureValues values)
    {
        double truePositives = 0, falsePositives = 0, trueNegatives = 0, falseNegatives = 0, missed = 0;
        for (var i = 0; i < masses.Length; i++)
        {
            switch (sample.IsPredicted[i], sample.IsImproper[i])
            {
                case (true, true):
                    truePositives += masses[i];
                    break;
                case (true, false):
                    falsePositives += masses[i];
                    break;
                case (false, false):
                    trueNegatives += masses[i];
                    break;
                default:
                    falseNegatives += masses[i];
                    missed += masses[i] * sample.Amounts[i];
                    break;
            }
        }

        var (improper, proper) = (truePositives + falseNegatives, falsePositives + trueNegatives);
        var (called, cleared) = (truePositives + falsePositives, trueNegatives + falseNegatives);
        var all = improper + proper;
        values.SetRatio(Measure.Prevalence, improper, all);
        values.SetRatio(Measure.PredictedShare, called, all);
        values.SetRatio(Measure.Accuracy, truePositives + trueNegatives, all);
        values.SetRatio(Measure.Precision, truePositives, called);
        values.SetRatio(Measure.Recall, truePositives, improper);
        values.SetRatio(Measure.F1, 2 * truePositives, called + improper);
        values.SetRatio(Measure.Specificity, trueNegatives, proper);
        values.Set(Measure.BalancedAccuracy, ((truePositives / improper) + (trueNegatives / proper)) / 2);
        values.SetRatio(
            Measure.Mcc, (truePositives * trueNegatives) - (falsePositives * falseNegatives), Math.Sqrt(improper) * Math.Sqrt(proper) * Math.Sqrt(called) * Math.Sqrt(cleared));
        values.SetRatio(Measure.CostPerClaim, (costs.Review * called) + (costs.MissedShare * missed), all);
    }
}
