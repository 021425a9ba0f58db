using System.Text.Json;

using Claims.Contracts;
using Claims.Metrics.Baselines;
using Claims.Tracking.Baselines;

namespace Claims.Metrics.Tests.Measuring;

public class MeasureWindowTests
{
    /// <summary>A Monday, from which windows of seven days run.</summary>
    private static readonly DateOnly Start = new(2026, 1, 5);

    [Fact]
    public async Task A_model_without_figures_gets_those_of_its_first_windows_and_is_held_against_them()
    {
        await using var metrics = await MeasuredDatabase.NewAsync();
        await metrics.FileAsync(MeasuredStream.Draw(Start, weeks: 8));

        await metrics.MeasureAsync(Start.AddDays(8 * 7 + 30));

        var windows = await metrics.WindowsAsync();
        Assert.Equal(8, windows.Count);
        Assert.Null(windows[0].Baseline);
        Assert.Empty(windows[0].Degradations);
        Assert.Equal("firstWindows", windows[^1].Baseline?.Source);
        Assert.NotEmpty(windows[^1].Degradations);
        Assert.All(windows, window => Assert.DoesNotContain(window.Degradations, finding => finding.IsAlarm));
        Assert.Equal(AlertKind.ServiceDegraded, Assert.Single(await metrics.AlertsAsync()).Kind);
    }

    [Fact]
    public async Task What_a_model_does_not_say_of_itself_its_first_windows_do()
    {
        await using var metrics = await MeasuredDatabase.NewAsync();
        await metrics.SayAsync(new BaselineFact
        {
            Subject = PerformanceSubject.Assessment,
            ModelHash = "model",
            Source = BaselineSource.Model,
            Figures = [new MeasuredFigure("brier", 0.5, 0.4, 0.6)],
            SaidBy = "claims",
            SaidAt = new DateTimeOffset(Start, default, TimeSpan.Zero),
            KnownAt = new DateTimeOffset(Start, default, TimeSpan.Zero),
        });
        await metrics.FileAsync(MeasuredStream.Draw(Start, weeks: 8));

        await metrics.MeasureAsync(Start.AddDays(8 * 7 + 30));

        var baseline = (await metrics.WindowsAsync())[^1].Baseline;
        Assert.Equal("model", baseline?.Source);
        Assert.Equal(0.5, Assert.Single(baseline!.Figures, figure => figure.Measure == "brier").Value);
        Assert.Contains(baseline.Figures, figure => figure.Measure == "recall");
    }

    [Fact]
    public async Task Calls_that_are_worth_nothing_raise_one_alert_for_each_measure_and_say_since_when()
    {
        await using var metrics = await MeasuredDatabase.NewAsync();
        await metrics.FileAsync(MeasuredStream.Draw(Start, weeks: 12, worthless: 8));

        for (var week = 1; week <= 12; week++)
        {
            await metrics.MeasureAsync(Start.AddDays((7 * week) + 30));
            await metrics.MeasureAsync(Start.AddDays((7 * week) + 31));
        }

        var alert = Assert.Single(await metrics.AlertsAsync(), alert => alert is { Kind: AlertKind.Degradation, Measure: "precision" });
        Assert.True(alert.After < alert.Before - 0.3);
        Assert.Contains($"since {Start.AddDays(8 * 7):yyyy-MM-dd}", alert.Text, StringComparison.Ordinal);
        Assert.Single(await metrics.SaidAsync(), said => said is PerformanceDegraded { Alert.Measure: "precision", Alert.Kind: AlertKind.Degradation });
    }

    [Fact]
    public async Task A_window_is_measured_again_only_when_it_has_changed()
    {
        await using var metrics = await MeasuredDatabase.NewAsync();
        var stream = MeasuredStream.Draw(Start, weeks: 2);
        await metrics.FileAsync(stream with { Verdicts = [.. stream.Verdicts.Skip(1)] });
        Assert.Equal(2, await metrics.MeasureAsync(Start.AddDays(15)));

        Assert.Equal(0, await metrics.MeasureAsync(Start.AddDays(16)));
        await metrics.FileAsync(new MeasuredStream([], [stream.Verdicts[0]]));

        Assert.Equal(1, await metrics.MeasureAsync(Start.AddDays(17)));
    }

    [Fact]
    public async Task What_was_estimated_when_a_window_ended_stands_when_its_outcomes_come()
    {
        await using var metrics = await MeasuredDatabase.NewAsync();
        var stream = MeasuredStream.Draw(Start, weeks: 6, worthless: 5);
        await metrics.FileAsync(stream with { Verdicts = [.. stream.Verdicts.Where(verdict => verdict.RecordedAt < new DateTimeOffset(2026, 2, 9, 0, 0, 0, TimeSpan.Zero))] });
        await metrics.MeasureAsync(Start.AddDays((5 * 7) + 30));
        await metrics.MeasureAsync(Start.AddDays((6 * 7) + 1));
        var before = (await metrics.WindowsAsync())[^1];

        await metrics.FileAsync(stream with { Predictions = [] });
        await metrics.MeasureAsync(Start.AddDays((6 * 7) + 40));

        var after = (await metrics.WindowsAsync())[^1];
        Assert.NotEmpty(before.Estimate!.Figures);
        Assert.Equal(JsonSerializer.Serialize(before.Estimate), JsonSerializer.Serialize(after.Estimate));
        var (estimated, realised) = (after.Estimate!.Figures.Single(figure => figure.Measure == "precision"), after.Weighted.Figures.Single(figure => figure.Measure == "precision"));
        Assert.True(realised.High < estimated.Low);
    }

    [Fact]
    public async Task Segments_with_enough_claims_are_measured_by_themselves()
    {
        await using var metrics = await MeasuredDatabase.NewAsync(fewestClaims: 200);
        await metrics.FileAsync(MeasuredStream.Draw(Start, weeks: 1));

        await metrics.MeasureAsync(Start.AddDays(8));

        var windows = await metrics.WindowsAsync(segmentKind: null);
        Assert.Contains(windows, window => window.Window is { SegmentKind: "kind", SegmentValue: "professional" });
        Assert.All(windows, window => Assert.InRange(window.Claims, 200, 400));
    }

    [Fact]
    public async Task Verdicts_in_any_order_measure_the_same()
    {
        var stream = MeasuredStream.Draw(Start, weeks: 3);
        var measured = new List<string>();
        foreach (var seed in new[] { 1, 2, 3 })
        {
            await using var metrics = await MeasuredDatabase.NewAsync();
            var (predictions, verdicts) = (stream.Predictions.ToArray(), stream.Verdicts.Concat(stream.Verdicts.Take(50)).ToArray());
            new Random(seed).Shuffle(predictions);
            new Random(seed).Shuffle(verdicts);
            foreach (var part in verdicts.Chunk(97))
            {
                await metrics.FileAsync(new MeasuredStream([], part));
            }

            await metrics.FileAsync(new MeasuredStream(predictions, []));
            await metrics.MeasureAsync(Start.AddDays(60));
            measured.Add(JsonSerializer.Serialize(await metrics.WindowsAsync(), ClaimJson.Options));
        }

        Assert.Single(measured.Distinct());
    }
}
