using Claims.Tracking.Figures;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Degradation;

/// <summary>
/// What a judged claim says on whether a measure is at least as good as a bound: a number whose weighted mean over all claims is 0 or more where it is, and less where it is not. Bounded above,
/// so that it can be bet against.
/// </summary>
internal static class Stake
{
    /// <summary>Measures that are a mean of claims, or a quotient of two means, and so can be tested claim by claim.</summary>
    public static bool CanTest(Measure measure) => measure is
        Measure.Accuracy or Measure.Precision or Measure.Recall or Measure.Specificity or Measure.F1 or Measure.Brier or Measure.LogLoss or Measure.CostPerClaim;

    /// <summary>Null where the claim says nothing on the measure.</summary>
    public static double? Of(Measure measure, double bound, Cell cell, Tally tally, Costs costs)
    {
        var (isPredicted, isImproper) = (cell.IsPredicted, cell.Truth == Truth.Improper);
        return measure switch
        {
            Measure.Accuracy => One(isPredicted == isImproper) - bound,
            Measure.Precision => isPredicted ? One(isImproper) - bound : null,
            Measure.Recall => isImproper ? One(isPredicted) - bound : null,
            Measure.Specificity => isImproper ? null : One(!isPredicted) - bound,

            // F1 = 2TP/(2TP + FP + FN) ≥ b where 2TP − b(2TP + FP + FN) ≥ 0.
            Measure.F1 => isPredicted || isImproper ? (isPredicted && isImproper ? 2 - (2 * bound) : -bound) : null,
            Measure.Brier => bound - Square(tally.MeanRisk - One(isImproper)),
            Measure.LogLoss => bound + Math.Log(Math.Max(isImproper ? tally.MeanRisk : 1 - tally.MeanRisk, double.Epsilon)),
            Measure.CostPerClaim => bound - Cost(isPredicted, isImproper, tally, costs),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "cannot be tested claim by claim"),
        };
    }

    /// <summary>Largest value that <see cref="Of"/> can take.</summary>
    public static double Largest(Measure measure, double bound) => measure switch
    {
        Measure.F1 => 2 - (2 * bound),
        Measure.Brier or Measure.LogLoss or Measure.CostPerClaim => bound,
        _ => 1 - bound,
    };

    private static double Cost(bool isPredicted, bool isImproper, Tally tally, Costs costs) =>
        isPredicted ? costs.Review : isImproper ? costs.MissedShare * tally.Cents / (100.0 * tally.Claims) : 0;

    private static double One(bool value) => value ? 1 : 0;

    private static double Square(double value) => value * value;
}
