namespace Claims.Statistics.Resampling;

/// <summary>A statistic of a sample with its percentile interval.</summary>
/// <param name="Value">The statistic of the sample itself.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Replicates">Resamples on which the statistic was defined, and on which the ends stand.</param>
/// <param name="Undefined">Resamples on which it was not, say for holding one class only; many of them make the interval too narrow.</param>
public sealed record BootstrapInterval(double Value, double Low, double High, int Replicates, int Undefined);
