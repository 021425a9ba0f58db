using Claims.Contracts;

namespace Claims.Tracking.Reporting;

/// <summary>Tables of measured windows: for reports, and beside charts for who cannot see them.</summary>
public static class PerformanceTables
{
    /// <summary>Every figure of the latest window with outcomes.</summary>
    public static FigureTable Figures(PerformanceSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var window = series.LatestJudged;
        return FigureTable.Of(
            $"{FigureText.Days(window.Window)}: {FigureText.Count(window.Claims)} claims, {FigureText.Count(window.Judged)} judged",
            ["measure", "as judged", "for all claims", "with reviewers' errors", "estimated", "baseline", "against the baseline"],
            FigureRow.Of(window).Select(row => new[]
            {
                FigureText.Name(row.Measure),
                FigureText.Of(row.Naive),
                FigureText.Of(row.Weighted),
                FigureText.Readers(row.Weighted),
                FigureText.Of(row.Estimate),
                FigureText.Of(row.Baseline),
                FigureText.State(window, row.Measure),
            }));
    }

    /// <summary>One measure of every window.</summary>
    public static FigureTable Measure(PerformanceSeries series, string measure)
    {
        ArgumentNullException.ThrowIfNull(series);
        return FigureTable.Of(
            $"{FigureText.Name(measure)} by window",
            ["window", "claims", "judged", "as judged", "for all claims", "with reviewers' errors", "estimated", "against the baseline"],
            series.Windows.Select(window => (Window: window, Row: FigureRow.Of(window).FirstOrDefault(row => row.Measure == measure))).Select(item => new[]
            {
                FigureText.Days(item.Window.Window),
                FigureText.Count(item.Window.Claims),
                FigureText.Count(item.Window.Judged),
                FigureText.Of(item.Row?.Naive),
                FigureText.Of(item.Row?.Weighted),
                FigureText.Readers(item.Row?.Weighted),
                FigureText.Of(item.Row?.Estimate),
                FigureText.State(item.Window, measure),
            }));
    }

    /// <summary>Features that changed, window by window, with what moved.</summary>
    public static FigureTable Drift(PerformanceSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return FigureTable.Of(
            "features by window: those that changed surely and by much, and the one that changed most",
            ["window", .. DriftColumns],
            from window in series.Windows
            let most = window.Drift.MaxBy(item => item.StabilityIndex)
            from drift in window.Drift.Where(item => item.Outcome is DriftOutcome.Drifted or DriftOutcome.Vanished or DriftOutcome.Appeared || item == most)
            select (string[])[FigureText.Days(window.Window), .. DriftCells(drift)]);
    }

    /// <summary>Every feature of one window, the one that changed most first.</summary>
    public static FigureTable Features(PerformanceMeasured window)
    {
        ArgumentNullException.ThrowIfNull(window);
        return FigureTable.Of(
            $"features, {FigureText.Days(window.Window)}", DriftColumns, window.Drift.OrderByDescending(drift => drift.StabilityIndex).Select(DriftCells));
    }

    /// <summary>The latest window with outcomes of each segment.</summary>
    public static FigureTable Segments(IEnumerable<PerformanceSeries> segments) => FigureTable.Of(
        "latest window with outcomes of each segment, figures for all claims of it",
        ["segment", "window", "claims", "judged", "precision", "recall", "F1", "ROC-AUC", "worse than the baseline"],
        segments.Select(series => (series.SegmentName, Window: series.LatestJudged)).Select(item => new[]
        {
            item.SegmentName,
            FigureText.Days(item.Window.Window),
            FigureText.Count(item.Window.Claims),
            FigureText.Count(item.Window.Judged),
            Weighted(item.Window, "precision"),
            Weighted(item.Window, "recall"),
            Weighted(item.Window, "f1"),
            Weighted(item.Window, "rocAuc"),
            string.Join(", ", Worse(item.Window)),
        }));

    public static FigureTable Alerts(IEnumerable<Alert> alerts) => FigureTable.Of(
        "alerts that hold",
        ["raised", "kind", "subject", "segment", "measure or feature", "model", "in words"],
        alerts.OrderByDescending(alert => alert.RaisedAt).Select(alert => new[]
        {
            FigureText.Day(DateOnly.FromDateTime(alert.RaisedAt.UtcDateTime)),
            alert.Kind.ToString(),
            alert.Subject.ToString(),
            FigureText.Segment(alert.SegmentKind, alert.SegmentValue),
            FigureText.Name(alert.Measure),
            FigureText.Model(alert.ModelHash),
            alert.Text,
        }));

    /// <summary>Agreement of reviewers and hits of cited clauses, window by window.</summary>
    public static FigureTable Reviewing(PerformanceSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return FigureTable.Of(
            "reviewers' agreement (Cohen's κ) and the clauses that they cite",
            ["window", "judged twice", "κ", "95 % interval", "clauses cited", "cited clause among the first 1, 2, …", "estimates"],
            series.Windows.Select(window => new[]
            {
                FigureText.Days(window.Window),
                window.Agreement is { } agreement ? FigureText.Count(agreement.Claims) : "0",
                window.Agreement?.Kappa is { } kappa ? FigureText.Value(kappa) : "",
                window.Agreement is { Low: { } low, High: { } high } ? $"[{FigureText.Value(low)}, {FigureText.Value(high)}]" : "",
                window.Citations is { } cited ? FigureText.Count(cited.Cited) : "0",
                window.Citations is { } hits ? string.Join(", ", hits.HitAt.Select(FigureText.Of)) : "",
                window.Estimate is { } estimate ? FigureText.Gate(estimate.Gate) : "",
            }));
    }

    private static string[] DriftColumns => ["feature", "finding", "PSI", "Jensen-Shannon", "KS", "Wasserstein", "adjusted p", "what moved"];

    private static string[] DriftCells(MeasuredDrift drift) =>
    [
        drift.Feature,
        FigureText.Outcome(drift.Outcome),
        FigureText.Value(drift.StabilityIndex),
        FigureText.Value(drift.JensenShannon),
        drift.KolmogorovSmirnov is { } distance ? FigureText.Value(distance) : "",
        drift.Wasserstein is { } moved ? FigureText.Value(moved) : "",
        FigureText.Value(drift.AdjustedPValue),
        string.Join("; ", drift.Moved.Select(share => $"{share.Name} {FigureText.Value(share.Before)} → {FigureText.Value(share.After)}")),
    ];

    private static IEnumerable<string> Worse(PerformanceMeasured window) =>
        window.Degradations.Where(found => found.IsAlarm).Select(found => $"{FigureText.Name(found.Measure)} since {FigureText.Day(found.Since)}");

    private static string Weighted(PerformanceMeasured window, string measure) => FigureText.Of(FigureRow.Of(window.Weighted.Figures, measure));
}
