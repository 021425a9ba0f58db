using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.ClauseModel.Serving;
using Claims.ClauseModel.Simulation;
using Claims.ClauseModel.Tests.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Scoring;

/// <summary>Simulated claims with their policies, and the shipped scorer.</summary>
internal static class Simulated
{
    public static readonly DateTimeOffset At = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<ScoringModel> Shipped = new(() =>
        ScoringModel.Of(ModelFolder.Read(ShippedModel.Folder, new InferenceOptions())));

    private static readonly Lazy<ClauseScorer> Default = new(() => new ClauseScorer(Model, new ScoringOptions()));

    public static ScoringModel Model => Shipped.Value;

    public static ClauseScorer Scorer => Default.Value;

    public static IReadOnlyList<ScoredClaim> Scored(int seed, int count, double faultRate)
    {
        var claims = Simulator(seed, faultRate).Generate(count).ToList();
        var scores = Scorer.Score(claims.ConvertAll(claim => (Accepted(claim.Claim), PolicyOf(claim.Claim))), At);
        return [.. claims.Zip(scores, (claim, score) => new ScoredClaim(claim, score))];
    }

    public static Claim Normal(int seed) => Simulator(seed, faultRate: 0).Claim(0).Claim;

    public static Policy PolicyOf(Claim claim) => ShippedPolicies.Library.Find(claim.Policy.PolicyId!, claim.ServiceFrom);

    public static ClaimAccepted Accepted(Claim claim) => new()
    {
        Claim = claim,
        ContentHash = ClaimJson.ContentHash(claim),
        SubmissionId = "s",
        ReceivedAt = At,
    };

    private static ClaimSimulator Simulator(int seed, double faultRate) =>
        new(ShippedPolicies.Library, SimulationTables.Load(), new SimulationOptions { Seed = seed, FaultRate = faultRate });
}

internal sealed record ScoredClaim(SimulatedClaim Simulated, ClauseScore Score);
