using Claims.ClauseModel.Features;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.ClauseModel.Simulation;
using Claims.Contracts;
using Claims.Statistics;

namespace Claims.ClauseModel.Evaluation;

/// <summary>How many fresh normal claims the p-value flags, beside what it promises.</summary>
/// <param name="Low">Lower end of what a rate of exactly α gives in 99 of 100 such samples.</param>
/// <param name="High">Upper end.</param>
public sealed record FalseFlags(double Alpha, Estimate Rate, double Low, double High)
{
    private const double Level = 0.99;
    private const int ClaimsAtOnce = 512;

    private static readonly double[] Alphas = [0.01, 0.05, 0.10];

    /// <param name="options">Their seed is neither that of the model's profile nor one that anything was chosen by.</param>
    public static IReadOnlyList<FalseFlags> Measure(ScoringModel model, PolicyLibrary policies, int claims, SimulationOptions options)
    {
        var scorer = new ClauseScorer(model, new ScoringOptions());
        var simulator = new ClaimSimulator(policies, SimulationTables.Load(), options);
        var pValues = Enumerable.Range(0, claims).Chunk(ClaimsAtOnce).AsParallel().SelectMany(indices => Score(scorer, policies, simulator, options.Seed, indices)).ToArray();
        return [.. Alphas.Select(alpha => Of(alpha, pValues))];
    }

    private static IEnumerable<double> Score(ClauseScorer scorer, PolicyLibrary policies, ClaimSimulator simulator, int seed, int[] indices)
    {
        var claims = indices.Select(index => MissingFacts.Drop(simulator.Claim(index), seed, index)).Select(simulated => (
            ClaimJson.ContentHash(simulated.Claim),
            RelatedClaim.Of(simulated.Claim, policies.Find(simulated.Claim.Policy.PolicyId!, simulated.Claim.ServiceFrom))));
        return scorer.Score([.. claims], DateTimeOffset.UnixEpoch).Select(score => score.PValue);
    }

    private static FalseFlags Of(double alpha, double[] pValues)
    {
        var flagged = pValues.Count(p => p <= alpha);
        var (low, high) = Binomial.CentralInterval(pValues.Length, alpha, Level);
        return new FalseFlags(alpha, WilsonInterval.Around(flagged / (double)pValues.Length, pValues.Length), low / (double)pValues.Length, high / (double)pValues.Length);
    }
}
