using System.CommandLine;
using System.Globalization;

using Claims.Cli.Backtest;

using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary>
/// <c>claims evaluate history FILE</c>: trains on the first years of a user's own decided cases, streams the rest with outcomes a year late, and shows what tracking would have said.
/// </summary>
internal static class EvaluateHistory
{
    private static readonly Argument<string> File = new("file") { Description = "decided cases, comma-separated with a header; .gz too" };
    private static readonly Option<string> Year = new("--year") { Description = "column of the year", Required = true };
    private static readonly Option<string?> Order = new("--order") { Description = "column whose last digits rise with time within a year, for the variance that drift is held against" };
    private static readonly Option<string> Outcome = new("--outcome") { Description = "column of the outcome", Required = true };
    private static readonly Option<string> Positive = new("--positive") { Description = "value of the outcome that is to be foretold", Required = true };
    private static readonly Option<string[]> Features = new("--feature") { Description = "column that was known before; several", Required = true, AllowMultipleArgumentsPerToken = true };
    private static readonly Option<int> TrainUntil = new("--train-until") { Description = "last year to learn from; the one after is the baseline", Required = true };
    private static readonly Option<int> Seed = new("--seed") { Description = "of the division that the cut-off is chosen on", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Picture = new("--picture") { Description = "write realised against estimated figures as SVG" };

    public static Command Create()
    {
        var command = new Command("history", "Tracks a model over the years of decided cases, outcomes coming a year late") { File, Year, Order, Outcome, Positive, Features, TrainUntil, Seed, Picture };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var columns = new HistoryColumns(parsed.GetValue(Year)!, parsed.GetValue(Order), parsed.GetValue(Outcome)!, parsed.GetValue(Positive)!, parsed.GetValue(Features)!);
        var (cases, faults) = HistoryFile.Read(parsed.GetValue(File)!, columns);
        var plan = new BacktestPlan(parsed.GetValue(TrainUntil), parsed.GetValue(TrainUntil) + 1);
        if (faults.Count == 0)
        {
            faults = plan.FaultsWith(cases);
        }

        if (faults.Count > 0)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, faults));
            return 1;
        }

        var backtest = new HistoryBacktest(cases, columns, plan, parsed.GetValue(Seed));
        var years = backtest.Stream().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Trained on {backtest.Training.Count} cases until {plan.TrainUntil} (ridge {backtest.Model.Ridge}), called from {backtest.Model.Threshold:0.000} on; baseline {plan.Baseline}; streamed {years.Count} years."));
        BacktestReport.Write(AnsiConsole.Console, backtest.BaselineFigures, years);
        if (parsed.GetValue(Picture) is { } picture)
        {
            BacktestPicture.Of(backtest.BaselineFigures, years).ToSvg().Save(picture);
        }

        return 0;
    }
}
