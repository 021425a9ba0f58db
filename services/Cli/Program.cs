using System.CommandLine;

using Claims.Cli.Bench;
using Claims.Cli.Commands;

var root = new RootCommand("Event-driven claims processing: which policy clauses govern a claim, and what about it is unusual.")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
    SubmitCommand.Create(),
    ExplainCommand.Create(),
    SimulateCommand.Create(),
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    FailedCommand.Create(),
    BenchCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
