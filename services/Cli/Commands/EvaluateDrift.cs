using System.CommandLine;
using System.Globalization;

using Claims.Tracking.Drift;
using Claims.Tracking.Trials;

using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary><c>claims evaluate drift</c>: how often made streams without drift are reported, and how large a planted one has to be to be found.</summary>
internal static class EvaluateDrift
{
    private const int Windows = 4;

    /// <summary>Log-odds of one category of one feature out of forty.</summary>
    private static readonly double[] Shifts = [0.4, 0.7, 1, 1.5];

    public static Command Create()
    {
        var lives = new Option<int>("--lives") { Description = "streams without drift; a tenth as many for each planted one", DefaultValueFactory = _ => 100 };
        var command = new Command("drift", "False alarms and detection of drift, on made streams whose days depend on each other") { lives };
        command.SetAction(parsed => Run(parsed.GetValue(lives)));
        return command;
    }

    private static int Run(int lives)
    {
        var trial = new DriftTrial(ReferenceDays: 91, Windows, WindowDays: 7, Claims: 1_000, Correlation: 0.7, Spread: 0.15, new DriftOptions { MinimumEffect = 0 });
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn("planted in one of 40 features")
            .AddColumn(new TableColumn("PSI").RightAligned())
            .AddColumn(new TableColumn("windows reported").RightAligned())
            .AddColumn(new TableColumn("if claims were independent").RightAligned())
            .AddColumn(new TableColumn("found").RightAligned())
            .AddColumn(new TableColumn("mean days").RightAligned());
        AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).Start(progress =>
        {
            var few = Math.Max(1, lives / 10);
            var task = progress.AddTask("streams", maxValue: lives + (few * Shifts.Length));
            var quiet = Live(trial, lives, 0, Windows, task);
            table.AddRow("nothing", "", $"{quiet.FalseAlarms} of {quiet.QuietWindows}", $"{quiet.Uncorrected} of {quiet.QuietWindows}", "", "");
            foreach (var shift in Shifts)
            {
                var found = Live(trial, few, shift, 0, task);
                table.AddRow(
                    string.Create(CultureInfo.InvariantCulture, $"log-odds of a category by {shift}"),
                    found.StabilityIndex!.Value.ToString("0.00", CultureInfo.InvariantCulture),
                    "",
                    "",
                    $"{found.Found} of {found.Lives}",
                    found.MeanDelay?.ToString("0", CultureInfo.InvariantCulture) ?? "");
            }
        });
        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated(
            CultureInfo.InvariantCulture, $"91 days of reference, {Windows} windows of 7 days, 1,000 claims a day, 40 features, mix correlated 0.7 from day to day, level {trial.Options.Level:0.00} a window.");
        return 0;
    }

    private static DriftTrialResult Live(DriftTrial trial, int lives, double shift, int from, ProgressTask task)
    {
        var lived = new IReadOnlyList<DriftComparison>[lives];
        Parallel.For(0, lives, life =>
        {
            lived[life] = trial.Live(seed: 1_000 + life, shift, from);
            task.Increment(1);
        });
        return trial.Sum(lived, from);
    }
}
