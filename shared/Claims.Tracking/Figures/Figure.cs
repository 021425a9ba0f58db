namespace Claims.Tracking.Figures;

/// <summary>A measure as it was found in a window.</summary>
/// <param name="Measure">What.</param>
/// <param name="Value">Null where no judged claim defines it.</param>
/// <param name="Low">Lower end of the 95 % interval; null with the value.</param>
/// <param name="High">Upper end.</param>
/// <param name="WithReaders">The interval when reviewers err as often as their disagreements say; null where no claim was judged twice.</param>
public sealed record Figure(Measure Measure, double? Value, double? Low, double? High, Interval? WithReaders = null);

/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record Interval(double Low, double High);
