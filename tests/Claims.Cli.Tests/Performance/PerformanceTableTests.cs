using Claims.Cli.Performance;
using Claims.Testing;
using Claims.Tracking.Reporting;

using Spectre.Console;

namespace Claims.Cli.Tests.Performance;

public sealed class PerformanceTableTests
{
    [Fact]
    public void The_latest_window_with_outcomes_is_shown_in_full()
    {
        var written = Write(Assert.Single(PerformanceSeries.Of(Measured.Weeks(13))));

        Assert.Contains("assessment, all claims, 2026-03-16 to 2026-03-22, model 5f1c2d3e4a5b", written, StringComparison.Ordinal);
        Assert.Equal(
            ["recall", "0.780 [0.760, 0.800]", "0.530 [0.480, 0.580]", "[0.460, 0.600]", "0.615 [0.585, 0.645]", "0.630 [0.610, 0.650]", "WORSE since 2026-03-02"],
            Row(written, "recall")[..7]);
        Assert.Equal(["Brier score", "", "0.050 [0.046, 0.054]", "", "", "", ""], Row(written, "Brier score")[..7]);
    }

    [Fact]
    public void What_else_is_known_stands_below()
    {
        var written = Write(Assert.Single(PerformanceSeries.Of(Measured.Weeks(13))));

        Assert.Contains("13,000 claims, 900 judged; figures for all claims stand on 412 claims of equal weight", written, StringComparison.Ordinal);
        Assert.Contains("reviewers agree by κ 0.710 [0.600, 0.800] on 80 claims", written, StringComparison.Ordinal);
        Assert.Contains("first 1, 2, …: 0.500 [0.400, 0.600], 0.700 [0.600, 0.800], 0.800 [0.700, 0.900] of 120 claims", written, StringComparison.Ordinal);
        Assert.Contains("placeOfService drifted in 2026-03-30 to 2026-04-05: PSI 0.300; 11 0.600 → 0.400", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_segment_is_shown_as_it_is()
    {
        var written = Write(Assert.Single(PerformanceSeries.Of([Measured.Week(0, "label:[red]", "[/bold")])));

        Assert.Contains("label:[red] = [/bold", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 0.0, 1.0, 0.5 }, "▁█▅")]
    [InlineData(new[] { 0.3, 0.3 }, "▅▅")]
    [InlineData(new[] { 0.0, double.NaN, 1.0 }, "▁·█")]
    public void A_line_of_values_runs_from_the_least_to_the_greatest(double[] values, string line) =>
        Assert.Equal(line, Sparkline.Of([.. values.Select(value => double.IsNaN(value) ? (double?)null : value)]));

    [Fact]
    public void Series_are_told_apart_and_all_claims_come_first()
    {
        var series = PerformanceSeries.Of([Measured.Week(1, "plan", "gold"), Measured.Week(1), Measured.Week(0, "plan", "gold"), Measured.Week(0), Measured.Week(0, "kind", "dental")]);

        Assert.Equal(["all claims", "kind = dental", "plan = gold"], series.Select(item => item.SegmentName));
        Assert.Equal([2, 1, 2], series.Select(item => item.Windows.Count));
        Assert.Equal(Measured.First, series[2].Windows[0].Window.From);
    }

    private static string[] Row(string written, string name) =>
        [.. written.Split('\n').First(line => line.StartsWith($"│ {name} ", StringComparison.Ordinal)).Split('│').Skip(1).Select(cell => cell.Trim())];

    private static string Write(PerformanceSeries series)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 240;
        PerformanceTable.Write(console, series);
        return text.ToString();
    }
}
