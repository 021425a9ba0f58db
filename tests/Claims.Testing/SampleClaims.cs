using System.Text.Json;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation;
using Claims.Contracts;

namespace Claims.Testing;

/// <summary>Simulated claims as canonical JSON, in parts of some claims each.</summary>
public static class SampleClaims
{
    public static IReadOnlyList<byte[]> Parts(int claims, int perPart, int seed)
    {
        var policies = PolicyLibrary.Load(Path.Combine(AppContext.BaseDirectory, "Policies"));
        return new ClaimSimulator(policies, SimulationTables.Load(), new SimulationOptions { Seed = seed, FaultRate = 0.1 })
            .Generate(claims)
            .Select(simulated => simulated.Claim)
            .Chunk(perPart)
            .Select(part => JsonSerializer.SerializeToUtf8Bytes(part, ClaimJson.Options))
            .ToList();
    }
}
