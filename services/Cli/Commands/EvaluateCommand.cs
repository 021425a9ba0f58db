using System.CommandLine;

namespace Claims.Cli.Commands;

/// <summary><c>claims evaluate …</c>: the figures that the README shows, each with its baselines.</summary>
internal static class EvaluateCommand
{
    /// <summary>Of the subcommands that measure on the public descriptions.</summary>
    public static readonly Option<string> Codes = new("--codes")
    {
        Description = "folder of the public code descriptions (ICD-10-CM, ICD-9-CM, HCPCS level II, NCCI manual)",
        Required = true,
    };

    public static Command Create() => new("evaluate", "Measures what the README says, beside baselines")
    {
        EvaluateModel.Create(),
        EvaluateEmbeddings.Create(),
        EvaluateHcpcs.Create(),
        EvaluateProviders.Create(),
        EvaluateTracking.Create(),
        EvaluateDrift.Create(),
        EvaluateHistory.Create(),
        EvaluateSummaries.Create(),
    };
}
