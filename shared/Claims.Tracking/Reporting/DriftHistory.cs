using Claims.Contracts;

namespace Claims.Tracking.Reporting;

/// <summary>How far features of the claims moved over the windows of a series, to be drawn.</summary>
/// <param name="Largest">Largest population stability index of each window that was held against a reference.</param>
/// <param name="Begun">Windows in which a feature drifted that had not in the one before.</param>
public sealed record DriftHistory(IReadOnlyList<DriftPoint> Largest, IReadOnlyList<DriftPoint> Begun)
{
    public static DriftHistory Of(PerformanceSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var drifted = series.Windows
            .Select(window => window.Drift.Where(item => item.Outcome == DriftOutcome.Drifted).ToDictionary(item => item.Feature, item => item.StabilityIndex, StringComparer.Ordinal))
            .ToList();
        return new DriftHistory(
            [.. from window in series.Windows let most = window.Drift.MaxBy(item => item.StabilityIndex) where most is not null select Point(window, most.Feature, most.StabilityIndex)],
            [
                .. from i in Enumerable.Range(0, drifted.Count)
                   from feature in drifted[i]
                   where i == 0 || !drifted[i - 1].ContainsKey(feature.Key)
                   select Point(series.Windows[i], feature.Key, feature.Value),
            ]);
    }

    /// <summary>One feature in each window that has it.</summary>
    public static IReadOnlyList<DriftPoint> OfFeature(PerformanceSeries series, string feature)
    {
        ArgumentNullException.ThrowIfNull(series);
        return [.. from window in series.Windows from drift in window.Drift where drift.Feature == feature select Point(window, feature, drift.StabilityIndex)];
    }

    private static DriftPoint Point(PerformanceMeasured window, string feature, double index) => new(PerformanceSeries.LastDay(window.Window), feature, index);
}

/// <param name="LastDay">Of the window.</param>
/// <param name="Feature">Name.</param>
/// <param name="StabilityIndex">Population stability index.</param>
public sealed record DriftPoint(DateOnly LastDay, string Feature, double StabilityIndex);
