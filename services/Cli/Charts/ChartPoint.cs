namespace Claims.Cli.Charts;

/// <summary>One value of a series.</summary>
/// <param name="X">Place along the x axis: a number, an index of a category, or a day (<see cref="DateOnly.DayNumber"/>).</param>
/// <param name="Y">Null where there is none: a line breaks there.</param>
/// <param name="Low">Lower end of its interval; drawn where both ends are known.</param>
/// <param name="High">Upper end of its interval.</param>
internal readonly record struct ChartPoint(double X, double? Y, double? Low = null, double? High = null);
