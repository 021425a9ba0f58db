using Claims.Contracts;
using Claims.Tracking.Reporting;

namespace Claims.Review.Console.Performance;

/// <summary>Drift in sentences, and the drift of attention on clauses.</summary>
public static class DriftShape
{
    /// <summary>The feature that holds the attention on clauses.</summary>
    public const string Attention = "attention";

    /// <summary>Features with a bar of their own.</summary>
    public const int MostBars = 15;

    /// <summary>The latest window that was held against a reference.</summary>
    public static PerformanceMeasured? Latest(PerformanceSeries series) => series.Windows.LastOrDefault(window => window.Drift.Count > 0);

    public static IReadOnlyList<MeasuredDrift> Bars(PerformanceMeasured window) => [.. window.Drift.OrderByDescending(drift => drift.StabilityIndex).Take(MostBars)];

    public static string Sentence(PerformanceMeasured window)
    {
        const string How = "The longer a bar, the more the feature's values moved against the model's first days (population stability index; below 0.1 is little, above 0.25 much).";
        var drifted = window.Drift.Where(drift => drift.Outcome is DriftOutcome.Drifted or DriftOutcome.Vanished or DriftOutcome.Appeared).Select(drift => drift.Feature).ToList();
        return drifted.Count == 0 ? $"{How} No feature moved surely and by much." : $"{How} Surely moved: {string.Join(", ", drifted)}.";
    }

    /// <summary>Clauses by how far the attention on them moved in the latest window; none where it was not compared.</summary>
    public static FigureTable Clauses(MeasuredDrift? attention) => FigureTable.Of(
        "share of the attention on clauses, before and now",
        ["clause", "before", "now", "change"],
        (attention?.Moved ?? []).Select(share => new[]
        {
            share.Name, FigureText.Value(share.Before), FigureText.Value(share.After), (share.After > share.Before ? "+" : "") + FigureText.Value(share.After - share.Before),
        }));

    public static string ClauseSentence(MeasuredDrift? attention) => attention switch
    {
        null => "Attention on clauses has not been held against a reference yet: that takes some days of claims.",
        { Outcome: DriftOutcome.Drifted } => $"The model attends to other clauses than in its first days (Jensen-Shannon divergence {FigureText.Value(attention.JensenShannon)} bits): claims, codes or policies changed, or the claims' texts.",
        _ => $"The model attends to the same clauses as in its first days, as far as can be told (Jensen-Shannon divergence {FigureText.Value(attention.JensenShannon)} bits).",
    };
}
