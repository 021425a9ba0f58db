using Claims.Tracking.Figures;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Estimation;

/// <summary>Whether risks can be taken for probabilities, as the last window with outcomes tells: estimates without outcomes are worth no more than that.</summary>
/// <param name="State">What was found.</param>
/// <param name="Recalibration">What to put risks through; null where nothing may be estimated.</param>
/// <param name="PValue">Of risks that are calibrated giving outcomes so far from them; null where too little is known.</param>
public sealed record CalibrationGate(GateState State, Recalibration? Recalibration, double? PValue)
{
    private const double Level = 0.05;

    /// <summary>Effective number of claims, and claims of the rarer outcome, that it takes to tell.</summary>
    private const double FewestClaims = 50;
    private const double FewestOfAnOutcome = 10;

    /// <summary>Judges by a window's outcomes.</summary>
    /// <param name="labelled">The last window whose outcomes have come.</param>
    /// <param name="basis">Which of its claims speak for the windows to come.</param>
    public static CalibrationGate Of(WindowCounts labelled, Basis basis)
    {
        var judged = JudgedClaims.Of(labelled, basis);
        if (judged.Effective < FewestClaims || Rarer(judged) < FewestOfAnOutcome || RecalibrationFit.Of(judged) is not { } fitted)
        {
            return new CalibrationGate(GateState.TooFewOutcomes, null, null);
        }

        // Wald's test of intercept 0 and slope 1 has two degrees of freedom, where the tail of χ² is exp(−x/2).
        var p = Math.Exp(-Distance(fitted) / 2);
        return fitted.Slope <= 0
            ? new CalibrationGate(GateState.RisksMisleading, null, p)
            : p < Level
                ? new CalibrationGate(GateState.Recalibrated, fitted, p)
                : new CalibrationGate(GateState.Calibrated, Recalibration.None, p);
    }

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

public enum GateState
{
    /// <summary>Risks agree with outcomes and are taken as they are.</summary>
    Calibrated,

    /// <summary>They do not, and are corrected by what the outcomes say.</summary>
    Recalibrated,

    /// <summary>Larger risks do not mean more improper claims: nothing is estimated.</summary>
    RisksMisleading,

    /// <summary>Too few outcomes are known to tell: nothing is estimated.</summary>
    TooFewOutcomes,
}
