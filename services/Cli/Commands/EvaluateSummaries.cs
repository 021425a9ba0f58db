using System.CommandLine;
using System.Globalization;
using System.Text.Json;

using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Hosting;
using Claims.Summaries.Evaluation;
using Claims.Summaries.Simulation;

using Spectre.Console;

namespace Claims.Cli.Commands;

/// <summary>
/// <c>claims evaluate summaries</c>: what of the facts planted in long simulated files is in their summaries, whether every sentence is borne out, and what it costs, beside lead, TF-IDF and uniform attention.
/// </summary>
internal static class EvaluateSummaries
{
    private static readonly (int Pages, int Files)[] Lengths = [(1, 60), (10, 60), (100, 40), (500, 20)];

    private static readonly JsonSerializerOptions Indented = new(ClaimJson.Options) { WriteIndented = true };
    private static readonly Option<bool> Validation = new("--validation") { Description = "measure on the wordings to choose settings by, not on those of the test" };
    private static readonly Option<int> MostPages = new("--pages") { Description = "longest files, in pages of 3,000 characters", DefaultValueFactory = _ => 500 };
    private static readonly Option<int> Sentences = new("--sentences") { Description = "most sentences of a summary", DefaultValueFactory = _ => 12 };
    private static readonly Option<int> Seed = new("--seed") { Description = "the same seed makes the same files", DefaultValueFactory = _ => 2_026 };
    private static readonly Option<bool> Json = new("--json") { Description = "the figures as JSON" };

    public static Command Create()
    {
        var command = new Command("summaries", "Facts planted in files of 1 to 500 pages: how many the summary holds, and what it costs") { Validation, MostPages, Sentences, Seed, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var set = parsed.GetValue(Validation) ? PhrasingSet.Validation : PhrasingSet.Test;
        var lengths = Lengths.Where(length => length.Pages <= parsed.GetValue(MostPages)).ToList();
        var evaluation = new SummaryEvaluation(PolicyLibrary.Load(new PolicyOptions().FullDirectory), SummaryEvaluation.Methods);
        var simulator = new LongFileSimulator(set, parsed.GetValue(Seed));
        var results = new List<FileResult>();
        Progress().Start(progress =>
        {
            foreach (var (pages, files) in lengths)
            {
                var task = progress.AddTask(string.Create(CultureInfo.InvariantCulture, $"{pages} pages"), maxValue: files * SummaryEvaluation.Methods.Count);
                foreach (var result in evaluation.Run(simulator, pages, files, parsed.GetValue(Sentences)))
                {
                    results.Add(result);
                    task.Increment(1);
                }
            }
        });
        var figures = results.GroupBy(result => (result.Pages, result.Method)).Select(group => MethodFigures.Of([.. group])).ToList();
        if (parsed.GetValue(Json))
        {
            Console.WriteLine(JsonSerializer.Serialize(figures, Indented));
            return 0;
        }

        AnsiConsole.Write(Report(figures));
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.ToString().ToLowerInvariant()} wordings, at most {parsed.GetValue(Sentences)} sentences; 95 % bootstrap over files; time and memory are the most of any file, and with them their share of 2 s and 500 MB."));
        return 0;
    }

    /// <summary>Of its own on the error stream, so that what is redirected holds the figures alone.</summary>
    private static Progress Progress() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
        .Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn());

    private static Table Report(List<MethodFigures> figures)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var name in new[] { "pages", "method", "concepts", "facts", "of sentences", "support", "repeats", "s", "MB" })
        {
            table.AddColumn(name is "method" ? new TableColumn(name).NoWrap() : new TableColumn(name).RightAligned());
        }

        foreach (var row in figures)
        {
            table.AddRow(
                row.Pages.ToString(CultureInfo.InvariantCulture),
                row.Method,
                Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{row.ConceptRecall.Value:0.00} [{row.ConceptRecall.Low:0.00}, {row.ConceptRecall.High:0.00}]")),
                Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{row.FactRecall.Value:0.00} [{row.FactRecall.Low:0.00}, {row.FactRecall.High:0.00}]")),
                Share(row.Precision),
                Share(row.Support),
                Share(row.Redundancy),
                string.Create(CultureInfo.InvariantCulture, $"{row.MostSeconds:0.00} ({row.MostSeconds / MethodFigures.SecondsAllowed:P0})"),
                string.Create(CultureInfo.InvariantCulture, $"{row.MostAllocated / 1e6:0} ({row.MostAllocated / MethodFigures.BytesAllowed:P0})"));
        }

        return table;
    }

    private static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);
}
