using System.CommandLine;

namespace Claims.Cli.Commands;

/// <summary><c>claims evaluate …</c>: the figures that the README shows, each with its baselines.</summary>
internal static class EvaluateCommand
{
    public static Command Create() => new("evaluate", "Measures what the README says, beside baselines")
    {
        EvaluateModel.Create(),
    };
}
