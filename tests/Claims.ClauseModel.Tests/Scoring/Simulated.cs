using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.ClauseModel.Simulation;
using Claims.ClauseModel.Tests.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Scoring;

/// <summary>Simulated claims with their policies, and the shipped scorer.</summary>
internal static class Simulated
{
    public static readonly DateTimeOffset At = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<ClauseScorer> Shipped = new(() => ClauseScorer.Load(new ScoringOptions()));

    public static ClauseScorer Scorer => Shipped.Value;

    public static IReadOnlyList<(SimulatedClaim Simulated, ClauseScore Score)> Scored(int seed, int count, double faultRate)
    {
        var claims = new ClaimSimulator(ShippedPolicies.Library, SimulationTables.Load(), new SimulationOptions { Seed = seed, FaultRate = faultRate })
            .Generate(count)
            .ToList();
        return [.. claims.Zip(Scorer.Score(claims.ConvertAll(claim => (Accepted(claim.Claim), PolicyOf(claim.Claim))), At))];
    }

    public static Claim Normal(int seed) => new ClaimSimulator(ShippedPolicies.Library, SimulationTables.Load(), new SimulationOptions { Seed = seed }).Claim(0).Claim;

    public static Policy PolicyOf(Claim claim) => ShippedPolicies.Library.Find(claim.Policy.PolicyId!, claim.ServiceFrom);

    public static ClaimAccepted Accepted(Claim claim) => new()
    {
        Claim = claim,
        ContentHash = ClaimJson.ContentHash(claim),
        SubmissionId = "s",
        ReceivedAt = At,
    };
}
