using Claims.Contracts;
using Claims.Tracking.Reporting;

using Spectre.Console;

namespace Claims.Cli.Performance;

/// <summary>Measured windows for a reader at a terminal: the latest window with outcomes in full, the ones before as a line.</summary>
internal static class PerformanceTable
{
    private const int WindowsShown = 24;

    public static void Write(IAnsiConsole console, PerformanceSeries series)
    {
        var window = series.LatestJudged;
        var table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape(Title(series)))
            .AddColumns("measure", "as judged", "for all claims", "with reviewers' errors", "estimated", "baseline", "state", "windows");
        foreach (var row in FigureRow.Of(window))
        {
            table.AddRow(
                Cell(FigureText.Name(row.Measure)),
                Cell(FigureText.Of(row.Naive)),
                Cell(FigureText.Of(row.Weighted)),
                Cell(FigureText.Readers(row.Weighted)),
                Cell(FigureText.Of(row.Estimate)),
                Cell(FigureText.Of(row.Baseline)),
                State(window, row.Measure),
                Cell(Sparkline.Of([.. series.Windows.TakeLast(WindowsShown).Select(item => FigureRow.Of(item.Weighted.Figures, row.Measure)?.Value)])));
        }

        console.Write(table);
        foreach (var line in Lines(series, window))
        {
            console.WriteLine(line);
        }

        console.WriteLine();
    }

    private static string Title(PerformanceSeries series) =>
        $"{series.SubjectName}, {series.SegmentName}, {FigureText.Days(series.LatestJudged.Window)}, model {FigureText.Model(series.Key.ModelHash)}";

    private static IEnumerable<string> Lines(PerformanceSeries series, PerformanceMeasured window)
    {
        var effective = FigureText.Count(window.Weighted.EffectiveClaims);
        yield return $"{FigureText.Count(window.Claims)} claims, {FigureText.Count(window.Judged)} judged; figures for all claims stand on {effective} claims of equal weight";
        if (window.Estimate is { } estimate)
        {
            yield return $"estimated from: {FigureText.Gate(estimate.Gate)}";
        }

        if (window.Baseline is null)
        {
            yield return "the model has no baseline yet";
        }

        if (window.Agreement is { Kappa: { } kappa, Low: { } low, High: { } high } agreement)
        {
            yield return $"reviewers agree by κ {FigureText.Value(kappa)} [{FigureText.Value(low)}, {FigureText.Value(high)}] on {FigureText.Count(agreement.Claims)} claims that were judged twice";
        }

        if (window.Citations is { } citations)
        {
            yield return $"the clause that reviewers cite is among the first 1, 2, …: {string.Join(", ", citations.HitAt.Select(FigureText.Of))} of {FigureText.Count(citations.Cited)} claims";
        }

        foreach (var drift in series.Latest.Drift.Where(item => item.Outcome is DriftOutcome.Drifted or DriftOutcome.Vanished or DriftOutcome.Appeared))
        {
            var moved = drift.Moved.Take(3).Select(share => $"{share.Name} {FigureText.Value(share.Before)} → {FigureText.Value(share.After)}");
            yield return $"{drift.Feature} {FigureText.Outcome(drift.Outcome)} in {FigureText.Days(series.Latest.Window)}: PSI {FigureText.Value(drift.StabilityIndex)}; {string.Join("; ", moved)}";
        }
    }

    private static Text Cell(string text) => new(text);

    private static Text State(PerformanceMeasured window, string measure)
    {
        var isAlarm = window.Degradations.Any(item => item.Measure == measure && item.IsAlarm);
        return new Text(FigureText.State(window, measure), isAlarm ? new Style(Color.Red, decoration: Decoration.Bold) : Style.Plain);
    }
}
