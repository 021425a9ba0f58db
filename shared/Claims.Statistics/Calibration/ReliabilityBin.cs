namespace Claims.Statistics.Calibration;

/// <summary>Cases with about the same predicted probability.</summary>
/// <param name="Low">Lower edge, not itself within; the first bin holds it.</param>
/// <param name="High">Upper edge, within.</param>
/// <param name="N">Number of cases, above 0.</param>
/// <param name="MeanPredicted">Mean of their predicted probabilities.</param>
/// <param name="Observed">Share of positives among them with its 95 % Wilson interval.</param>
public sealed record ReliabilityBin(double Low, double High, int N, double MeanPredicted, Estimate Observed);
