using System.CommandLine;

using Claims.Cli.Bench;
using Claims.Cli.Commands;

using Spectre.Console;

// A table that goes to a file is as wide as it needs to be.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 200;
}

var root = new RootCommand("Event-driven claims processing: which policy clauses govern a claim, and what about it is unusual.")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
    MigrateCommand.Create(),
    SubmitCommand.Create(),
    ExplainCommand.Create(),
    SummarizeCommand.Create(),
    MetricsCommand.Create(),
    ReportCommand.Create(),
    SimulateCommand.Create(),
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    FailedCommand.Create(),
    RepublishCommand.Create(),
    UsersCommand.Create(),
    KeysCommand.Create(),
    BenchCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
