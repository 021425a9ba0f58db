namespace Claims.Review.Console.Charts;

/// <summary>What a line or area of a chart stands for.</summary>
/// <param name="Look">Class of its sample: <c>line</c>, <c>dashed</c>, <c>dotted</c>, <c>baseline</c>, <c>band</c>, <c>bar</c>.</param>
/// <param name="Text">In words.</param>
public sealed record ChartKey(string Look, string Text);
