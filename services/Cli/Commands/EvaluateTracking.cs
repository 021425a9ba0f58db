using System.CommandLine;
using System.Globalization;

using Claims.Statistics;
using Claims.Tracking.Degradation;
using Claims.Tracking.Figures;
using Claims.Tracking.Trials;

using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary><c>claims evaluate tracking</c>: what the false-alarm budget of the degradation test comes to on made claims, and how long it takes to notice.</summary>
internal static class EvaluateTracking
{
    private const int Change = 26;
    private const double Budget = 0.05;

    private static readonly PlantedChange[] Changes =
    [
        new("a quarter of what risks tell is lost", 0, 0.75),
        new("half of it is lost", 0, 0.5),
        new("risks tell nothing", 0, 0),
        new("odds of being improper halve", -0.7, 1),
        new("odds of being improper double", 0.7, 1),
    ];

    public static Command Create()
    {
        var lives = new Option<int>("--lives") { Description = "lives of a model to simulate for each row", DefaultValueFactory = _ => 200 };
        var command = new Command("tracking", "False alarms and time to detection of the degradation test, on made claims") { lives };
        command.SetAction(parsed => Run(parsed.GetValue(lives)));
        return command;
    }

    private static int Run(int lives)
    {
        var trial = new DegradationTrial(
            Weeks: 52, Segments: 5, Claims: 400, Review: 0.1, new DegradationTest(Budget, Tolerance: 0, new Costs(Review: 25, MissedShare: 1)));
        var baseline = trial.TrueBaseline();
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn("planted in week 26, in one of five segments")
            .AddColumn(new TableColumn("alarm before").RightAligned())
            .AddColumn(new TableColumn("found").RightAligned())
            .AddColumn(new TableColumn("median weeks to the alarm").RightAligned())
            .AddColumn(new TableColumn("wrong segment").RightAligned());
        AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).Start(progress =>
        {
            var task = progress.AddTask("lives", maxValue: lives * (Changes.Length + 1));
            foreach (var change in Changes.Prepend(null))
            {
                var weeks = new IReadOnlyList<IReadOnlyList<DegradationFinding>>[lives];
                Parallel.For(0, lives, life =>
                {
                    weeks[life] = trial.Live(baseline, change, Change, seed: 1_000 + life);
                    task.Increment(1);
                });
                AddRow(table, change, weeks);
            }
        });
        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{lives} lives of 52 weeks, 5 segments of 400 claims a week, 10 % of the claims that are not called audited, budget {Budget:0.00}; bounds are the exact truth.");
        return 0;
    }

    private static void AddRow(Table table, PlantedChange? change, IReadOnlyList<IReadOnlyList<DegradationFinding>>[] lives)
    {
        var end = change is null ? int.MaxValue : Change;
        var early = lives.Count(weeks => weeks.Take(end).Any(alarms => alarms.Count > 0));
        if (change is null)
        {
            table.AddRow("nothing", Share(early, lives.Length), "", "", "");
            return;
        }

        var delays = lives.Select(weeks => weeks.Skip(Change).TakeWhile(alarms => !alarms.Any(IsPlanted)).Count() + 1.0).Where(delay => delay <= lives[0].Count - Change).Order().ToArray();
        var elsewhere = lives.Count(weeks => weeks.Skip(Change).Any(alarms => alarms.Any(alarm => !IsPlanted(alarm))));
        table.AddRow(
            change.Name,
            Share(early, lives.Length),
            Share(delays.Length, lives.Length),
            delays.Length > 0 ? Quantile.Of(delays, 0.5).ToString("0", CultureInfo.InvariantCulture) : "",
            Share(elsewhere, lives.Length));
    }

    private static bool IsPlanted(DegradationFinding alarm) => alarm.Segment == "segment 0";

    private static string Share(int count, int all) =>
        WilsonInterval.Around((double)count / all, all) is var share ? string.Create(CultureInfo.InvariantCulture, $"{share.Value:0.000} [{share.Low:0.000}, {share.High:0.000}]").EscapeMarkup() : "";
}
