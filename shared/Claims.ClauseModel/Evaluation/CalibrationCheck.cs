using Claims.ClauseModel.Scoring;
using Claims.Statistics.Calibration;

namespace Claims.ClauseModel.Evaluation;

/// <summary>Whether claims with a risk of so much are faulty as often.</summary>
/// <param name="Brier">Mean squared error of the probabilities.</param>
/// <param name="Error">Expected calibration error over bins of equal mass.</param>
public sealed record CalibrationCheck(double Brier, double Error, IReadOnlyList<ReliabilityBin> Bins)
{
    private const int Shown = 10;

    /// <param name="logits">Risk logits of the test claims.</param>
    public static CalibrationCheck Of(IReadOnlyList<double> logits, bool[] labels, RiskCalibration calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        double[] probabilities = [.. logits.Select(calibration.Risk.Of)];
        return new CalibrationCheck(
            Statistics.Calibration.Brier.Score(probabilities, labels) ?? 0,
            CalibrationError.EqualMass(probabilities, labels) ?? 0,
            ReliabilityDiagram.EqualWidth(probabilities, labels, Shown));
    }
}
