using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation;
using Claims.Contracts;

namespace Claims.Scoring.Tests;

/// <summary>Normal claims under the shipped policies.</summary>
internal static class AcceptedClaims
{
    public static PolicyLibrary Policies { get; } = PolicyLibrary.Load(Path.Combine(AppContext.BaseDirectory, "Policies"));

    public static List<ClaimAccepted> Generate(int count) => new ClaimSimulator(Policies, SimulationTables.Load(), new SimulationOptions { Seed = 77 })
        .Generate(count)
        .Select(simulated => new ClaimAccepted
        {
            Claim = simulated.Claim,
            ContentHash = ClaimJson.ContentHash(simulated.Claim),
            SubmissionId = "s",
            ReceivedAt = DateTimeOffset.UnixEpoch,
        })
        .ToList();

    public static List<(ClaimAccepted Accepted, Policy Policy)> WithPolicies(int count) =>
        Generate(count).ConvertAll(claim => (claim, Policies.Find(claim.Claim.Policy.PolicyId!, claim.Claim.ServiceFrom)));
}
