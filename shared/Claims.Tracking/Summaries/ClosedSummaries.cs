using Claims.Tracking.Baselines;
using Claims.Tracking.Degradation;

namespace Claims.Tracking.Summaries;

/// <summary>What a window left behind when its ratings had had their time to come: said once, never changed.</summary>
/// <param name="From">First day of the window.</param>
/// <param name="Figures">What later windows can be held against, by measure; see <see cref="SummaryTest.Figures"/>.</param>
/// <param name="Bets">What it added to the evidence, by measure.</param>
public sealed record ClosedSummaries(DateOnly From, IReadOnlyDictionary<string, BaselineFigure> Figures, IReadOnlyDictionary<string, WindowBets> Bets)
{
    /// <summary>The baseline that windows give before a day: of each measure the figure of the first window that has one.</summary>
    public static IReadOnlyDictionary<string, BaselineFigure> Baseline(IEnumerable<ClosedSummaries> windows, DateOnly before) => windows
        .Where(window => window.From < before)
        .OrderBy(window => window.From)
        .SelectMany(window => window.Figures)
        .DistinctBy(figure => figure.Key)
        .ToDictionary(figure => figure.Key, figure => figure.Value, StringComparer.Ordinal);
}
