using Claims.Tracking.Drift;
using Claims.Tracking.Trials;

namespace Claims.Tracking.Tests.Trials;

/// <summary>Streams of 40 features whose mix wanders from day to day; seeded.</summary>
public class DriftTrialTests
{
    private const int Windows = 8;

    private static readonly DriftTrial Weekly = new(
        ReferenceDays: 84, Windows, WindowDays: 7, Claims: 500, Correlation: 0.7, Spread: 0.15, new DriftOptions { Level = 0.05, MinimumEffect = 0 });

    [Fact]
    public void Without_drift_windows_are_reported_within_the_level_and_without_the_correction_nearly_all_are()
    {
        var result = Weekly.Sum(Lives(Weekly, 15, shift: 0), Windows);

        Assert.Equal(15 * Windows, result.QuietWindows);
        Assert.InRange(result.FalseAlarms, 0, Weekly.Options.Level * result.QuietWindows);
        Assert.InRange(result.Uncorrected, 0.9 * result.QuietWindows, result.QuietWindows);
    }

    [Fact]
    public void Daily_windows_keep_the_level_as_well()
    {
        var daily = Weekly with { WindowDays = 1, Windows = 20 };

        var result = daily.Sum(Lives(daily, 8, shift: 0), daily.Windows);

        Assert.InRange(result.FalseAlarms, 0, daily.Options.Level * result.QuietWindows);
        Assert.InRange(result.Uncorrected, 0.9 * result.QuietWindows, result.QuietWindows);
    }

    [Fact]
    public void A_planted_drift_is_found_in_its_feature_with_the_name_that_moved()
    {
        var trial = Weekly with { Options = new DriftOptions() };
        var lives = Lives(trial, 6, shift: 1.5, from: 4);

        var result = trial.Sum(lives, 4);

        Assert.Equal(6, result.Found);
        Assert.InRange(result.MeanDelay!.Value, 7, 14);
        Assert.Equal(0, result.WrongFeature);
        Assert.InRange(result.StabilityIndex!.Value, 0.25, 0.7);
        Assert.All(lives, windows =>
        {
            var drift = Assert.Single(windows[^1].Reported);
            Assert.Equal(DrawnDays.Planted, drift.Feature);
            Assert.Equal(DrawnDays.PlantedName, drift.Moves[0].Name);
        });
    }

    private static IReadOnlyList<DriftComparison>[] Lives(DriftTrial trial, int lives, double shift, int from = 0) =>
        [.. Enumerable.Range(0, lives).AsParallel().AsOrdered().Select(seed => trial.Live(seed, shift, from))];
}
