namespace Claims.Tracking.Estimation;

/// <summary>
/// Follows calibration over windows: its intercept and slope walk at random from window to window, and each window with outcomes shows them with an error (the local level model of West and
/// Harrison, "Bayesian Forecasting and Dynamic Models", 2nd edition 1997, section 16.2). Before any outcome, risks are taken to be calibrated, give or take. How fast the two walk is chosen by
/// how likely it makes what was seen.
/// </summary>
internal sealed class CalibrationFilter
{
    /// <summary>Standard deviations before anything is known: odds within a factor of e, slopes from a half to one and a half.</summary>
    private const double InterceptPrior = 1;
    private const double SlopePrior = 0.5;

    /// <summary>Standard deviations of a step from one window to the next, to choose from.</summary>
    private static readonly double[] Steps = [0, 0.02, 0.05, 0.1, 0.2, 0.4];

    private static readonly Recalibration Prior = new(0, 1, InterceptPrior * InterceptPrior, SlopePrior * SlopePrior, 0);

    /// <summary>What to put the risks of the next window through.</summary>
    /// <param name="seen">Fits of the windows with outcomes, in order of time; null where one determined none.</param>
    public static Recalibration Next(IReadOnlyList<Recalibration?> seen) => (
        from intercept in Steps
        from slope in Steps
        let run = Run(seen, intercept * intercept, slope * slope)
        select run).MaxBy(run => run.LogLikelihood).Next;

    private static (double LogLikelihood, Recalibration Next) Run(IReadOnlyList<Recalibration?> seen, double interceptStep, double slopeStep)
    {
        var (state, likelihood) = (Prior, 0.0);
        foreach (var window in seen)
        {
            if (window is not null)
            {
                (state, var surprise) = Update(state, window);
                likelihood -= surprise;
            }

            state = state with { InterceptVariance = state.InterceptVariance + interceptStep, SlopeVariance = state.SlopeVariance + slopeStep };
        }

        return (likelihood, state);
    }

    /// <summary>Combines what was expected with what a window shows, each counting as much as it is sure.</summary>
    /// <returns>The state after, and half of −2 log density of the window's fit, but for a constant.</returns>
    private static (Recalibration State, double Surprise) Update(Recalibration state, Recalibration window)
    {
        var (s00, s01, s11) = (state.InterceptVariance + window.InterceptVariance, state.Covariance + window.Covariance, state.SlopeVariance + window.SlopeVariance);
        var determinant = (s00 * s11) - (s01 * s01);
        var (i00, i01, i11) = (s11 / determinant, -s01 / determinant, s00 / determinant);
        var (a, b) = (window.Intercept - state.Intercept, window.Slope - state.Slope);

        // Gain K = P·S⁻¹.
        var (k00, k01) = ((state.InterceptVariance * i00) + (state.Covariance * i01), (state.InterceptVariance * i01) + (state.Covariance * i11));
        var (k10, k11) = ((state.Covariance * i00) + (state.SlopeVariance * i01), (state.Covariance * i01) + (state.SlopeVariance * i11));
        var after = new Recalibration(
            state.Intercept + (k00 * a) + (k01 * b),
            state.Slope + (k10 * a) + (k11 * b),
            state.InterceptVariance - (k00 * state.InterceptVariance) - (k01 * state.Covariance),
            state.SlopeVariance - (k10 * state.Covariance) - (k11 * state.SlopeVariance),
            state.Covariance - (k00 * state.Covariance) - (k01 * state.SlopeVariance));
        return (after, (Math.Log(determinant) + (a * a * i00) + (2 * a * b * i01) + (b * b * i11)) / 2);
    }
}
