namespace Claims.Tracking.Figures;

/// <summary>
/// Measures of the risks as probabilities. Brier is taken apart over bins with the terms for what differs within a bin (Stephenson, Coelho and Jolliffe, "Two extra components in the
/// Brier score decomposition", Weather and Forecasting 23, 2008), so that reliability − resolution + uncertainty is the score to the last digit.
/// </summary>
internal static class ProbabilityMeasures
{
    public const int Bins = 15;

    /// <summary>A risk is kept so far from 0 and 1, as scikit-learn does: a single sure mistake is dear, not infinite.</summary>
    private const double Margin = 2.220446049250313e-16;

    public static void Fill(Sample sample, ReadOnlySpan<double> masses, MeasureValues values)
    {
        Span<double> mass = stackalloc double[Bins], risk = stackalloc double[Bins], improper = stackalloc double[Bins];
        double all = 0, positives = 0, brier = 0, loss = 0;
        for (var i = 0; i < masses.Length; i++)
        {
            var (p, y) = (sample.Risks[i], sample.IsImproper[i] ? 1.0 : 0.0);
            var bin = Bin(p);
            mass[bin] += masses[i];
            risk[bin] += masses[i] * p;
            improper[bin] += masses[i] * y;
            all += masses[i];
            positives += masses[i] * y;
            brier += masses[i] * (p - y) * (p - y);
            loss -= masses[i] * Math.Log(Math.Clamp(y > 0 ? p : 1 - p, Margin, 1 - Margin));
        }

        double reliability = 0, error = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            if (mass[bin] > 0)
            {
                var gap = (risk[bin] - improper[bin]) / mass[bin];
                reliability += mass[bin] * gap * gap;
                error += mass[bin] * Math.Abs(gap);
            }
        }

        var uncertainty = positives * (all - positives) / all;
        values.SetRatio(Measure.Brier, brier, all);
        values.SetRatio(Measure.BrierReliability, reliability, all);
        values.SetRatio(Measure.BrierUncertainty, uncertainty, all);
        values.SetRatio(Measure.BrierResolution, reliability + uncertainty - brier, all);
        values.SetRatio(Measure.CalibrationError, error, all);
        values.SetRatio(Measure.LogLoss, loss, all);
    }

    /// <summary>Bin of a risk: its lower edge is not within, but for the first.</summary>
    internal static int Bin(double risk) => Math.Clamp((int)Math.Ceiling(risk * Bins) - 1, 0, Bins - 1);
}
