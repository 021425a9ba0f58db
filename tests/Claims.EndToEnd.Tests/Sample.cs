using System.Text.Json;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation;
using Claims.Contracts;

namespace Claims.EndToEnd.Tests;

/// <summary>Simulated claims as canonical JSON, in parts of some claims each.</summary>
internal static class Sample
{
    /// <summary>Every kind but late filing: claims that are made a year later lie in the future, and Ingest rejects them.</summary>
    private static readonly Dictionary<FaultKind, double> Faults =
        Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.LateFiling).ToDictionary(kind => kind, _ => 1.0);

    public static IReadOnlyList<byte[]> Parts(int claims, int perPart, int seed)
    {
        var policies = PolicyLibrary.Load(Path.Combine(AppContext.BaseDirectory, "Policies"));
        return new ClaimSimulator(policies, SimulationTables.Load(), new SimulationOptions { Seed = seed, FaultRate = 0.1, FaultMix = Faults, To = new DateOnly(2026, 6, 30) })
            .Generate(claims)
            .Select(simulated => simulated.Claim)
            .Chunk(perPart)
            .Select(part => JsonSerializer.SerializeToUtf8Bytes(part, ClaimJson.Options))
            .ToList();
    }
}
