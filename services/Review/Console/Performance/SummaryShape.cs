using Claims.Contracts;
using Claims.Review.Console.Wording;
using Claims.Tracking.Reporting;

namespace Claims.Review.Console.Performance;

/// <summary>How the summaries of one origin did, as a table.</summary>
public static class SummaryShape
{
    private const double MostOfThem = 0.5;

    /// <summary>The last window of each origin.</summary>
    public static IReadOnlyList<MeasuredSummaries> Latest(IReadOnlyList<MeasuredSummaries> windows) =>
        [.. windows.GroupBy(window => window.Origin).Select(origin => origin.MaxBy(window => window.From)!).OrderBy(window => window.Origin.Provider, StringComparer.Ordinal)];

    public static string Title(SummaryOrigin origin) => $"{origin.Provider} {origin.Version}";

    public static string Sentence(MeasuredSummaries window)
    {
        var accepted = window.Outcomes.Where(outcome => outcome.Outcome == SummaryOutcome.Accepted).Sum(outcome => outcome.Count);
        var flaw = window.Flaws.Where(flaw => flaw.Count > 0).MaxBy(flaw => flaw.Share.Value);
        return $"In the {Show.Count(window.Days)} days from {Show.Day(window.From)} (UTC) {Show.Count(window.Asked)} were asked for and {Show.Count(accepted)} shown."
            + (flaw is { } most && most.Share.Value > MostOfThem ? $" Most ratings name the same flaw: {most.Flaw}." : "");
    }

    public static FigureTable Table(MeasuredSummaries window)
    {
        var baselines = window.Baseline?.Figures ?? [];
        return FigureTable.Of(
            window.Baseline is { } baseline ? $"held against {Title(baseline.Origin)}" : "held against nothing yet",
            ["measure", "value", "95 % interval", "summaries", "baseline"],
            window.Figures.Select(figure => new[]
            {
                FigureText.Name(figure.Measure),
                FigureText.Value(figure.Value),
                figure is { Low: { } low, High: { } high } ? $"[{FigureText.Value(low)}, {FigureText.Value(high)}]" : "",
                FigureText.Count(figure.Cases),
                FigureRow.Of(baselines, figure.Measure) is { } before ? FigureText.Value(before.Value) : "",
            }));
    }
}
