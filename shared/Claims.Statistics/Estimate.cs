namespace Claims.Statistics;

/// <summary>A proportion as it was measured, with its confidence interval.</summary>
/// <param name="Value">In [0, 1].</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
/// <param name="N">Effective number of cases that it stands on; with equal weights their count.</param>
public sealed record Estimate(double Value, double Low, double High, double N);
