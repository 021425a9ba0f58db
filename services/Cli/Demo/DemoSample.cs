using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation;
using Claims.Hosting;

namespace Claims.Cli.Demo;

/// <summary>What the demo submits: simulated claims in all three formats, and files written by hand, faulty ones among them.</summary>
internal static class DemoSample
{
    private const double FaultRate = 0.06;

    /// <summary>Makes the simulated files in <paramref name="folder"/> and names the folders of the sample.</summary>
    public static IReadOnlyList<string> Write(string folder, int count, int seed)
    {
        var policies = PolicyLibrary.Load(new PolicyOptions().FullDirectory);
        SimulationRun.Write(folder, policies, new SimulationOptions { Seed = seed, FaultRate = FaultRate }, count);
        File.Delete(Path.Combine(folder, "labels.csv"));
        File.Delete(Path.Combine(folder, "history.csv"));
        return [folder, Path.Combine(AppContext.BaseDirectory, "Samples")];
    }
}
