using Claims.Contracts;
using Claims.Tracking.Figures;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Estimation;

/// <summary>Whether risks can be taken for probabilities, as windows with outcomes tell: estimates without outcomes are worth no more than that.</summary>
/// <param name="State">What was found.</param>
/// <param name="Recalibration">What to put the risks of the next window through, with how sure that is; null where nothing may be estimated.</param>
/// <param name="PValue">Chance of risks that are calibrated having outcomes so far from them in the last window; null where too little is known.</param>
public sealed record CalibrationGate(EstimateGate State, Recalibration? Recalibration, double? PValue)
{
    private const double Level = 0.05;

    /// <summary>Effective number of claims, and claims of the rarer outcome, that it takes to tell.</summary>
    private const double FewestClaims = 50;
    private const double FewestOfAnOutcome = 10;

    /// <summary>Judges by outcomes.</summary>
    /// <param name="labelled">The windows whose outcomes have come, in order of time. The last is the one that opens or shuts the gate.</param>
    /// <param name="basis">Which of their claims speak for the windows to come.</param>
    public static CalibrationGate Of(IReadOnlyList<WindowCounts> labelled, Basis basis)
    {
        var fits = labelled.Select(window => Fit(JudgedClaims.Of(window, basis))).ToList();
        if (fits.Count == 0 || fits[^1] is not { } last)
        {
            return new CalibrationGate(EstimateGate.TooFewOutcomes, null, null);
        }

        var next = CalibrationFilter.Next(fits);

        // Wald's test of intercept 0 and slope 1 has two degrees of freedom, where the tail of χ² is exp(−x/2).
        var p = Math.Exp(-Distance(last) / 2);
        return next.Slope <= 0
            ? new CalibrationGate(EstimateGate.RisksMisleading, null, p)
            : new CalibrationGate(p < Level ? EstimateGate.Recalibrated : EstimateGate.Calibrated, next, p);
    }

    private static Recalibration? Fit(JudgedClaims judged) =>
        judged.Effective >= FewestClaims && Rarer(judged) >= FewestOfAnOutcome ? RecalibrationFit.Of(judged) : null;

    private static double Rarer(JudgedClaims judged)
    {
        var groups = judged.Sample.Groups.Select((group, i) => (group.Cell.Truth, Claims: judged.Claims(i))).ToLookup(group => group.Truth, group => group.Claims);
        return Math.Min(groups[Truth.Improper].Sum(), groups[Truth.Proper].Sum());
    }

    private static double Distance(Recalibration fitted)
    {
        var (a, b) = (fitted.Intercept, fitted.Slope - 1);
        var determinant = (fitted.InterceptVariance * fitted.SlopeVariance) - (fitted.Covariance * fitted.Covariance);
        return ((a * a * fitted.SlopeVariance) - (2 * a * b * fitted.Covariance) + (b * b * fitted.InterceptVariance)) / determinant;
    }
}
