namespace Claims.Cli.Charts;

/// <summary>A horizontal line that values are held against, such as a baseline.</summary>
internal readonly record struct ReferenceLine(double Y, string Label);

/// <summary>A vertical line at something that happened, such as an alarm.</summary>
internal readonly record struct VerticalMarker(double X, string Label);
