using Claims.ClauseModel.Network;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.ClauseModel.Training;

namespace Claims.ClauseModel.Evaluation;

/// <summary>
/// Measures a trained model on claims and policies that training never saw, beside simpler ways to the same end and beside itself with a part taken away. Everything
/// that is compared is trained on the same claims; thresholds come from the validation claims; the test claims are used once.
/// </summary>
public sealed class ModelEvaluation(ModelRecipe recipe, TextWriter progress)
{
    private const int FreshClaims = 20_000;
    private const int FreshSeed = 90_001;

    private static readonly (Ablation Ablation, int Seed, string Name)[] Variants =
    [
        (Ablation.None, 0, "clause attention, trained on as many"),
        (Ablation.None, 1, "the same, second seed"),
        (Ablation.None, 2, "the same, third seed"),
        (Ablation.UniformAttention, 0, "uniform attention"),
        (Ablation.FrozenAttention, 0, "frozen random attention"),
        (Ablation.WithoutClauses, 0, "clause side removed"),
    ];

    /// <param name="shipped">The model that is judged.</param>
    /// <param name="handWritten">Policies written by people, for a second test.</param>
    /// <param name="baselineClaims">Training claims of the baselines and ablations.</param>
    public EvaluationReport Run(ScoringModel shipped, PolicyLibrary handWritten, int baselineClaims, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        var maker = new ModelMaker(recipe, progress);
        var builder = ModelMaker.Builder(shipped.Statistics);
        var validation = recipe.ValidationSource().Labelled(recipe.ValidationClaims, builder);
        var test = recipe.TestSource().Labelled(recipe.TestClaims, builder);
        var byHand = recipe.HandWrittenSource(handWritten).Labelled(recipe.TestClaims, builder);
        var rankers = new List<IClaimRanker> { new NetworkRanker("clause attention (shipped)", shipped.Network) };
        var examples = maker.Examples(builder, baselineClaims);
        foreach (var (ablation, seed, name) in Variants)
        {
            var options = recipe.Training with { Ablation = ablation, Seed = recipe.Training.Seed + seed };
            var network = new ClauseNetwork(maker.Layout, maker.Train(examples, validation, options, checkpoint: null, cancellation));
            rankers.Add(new NetworkRanker(name, network, ablation == Ablation.WithoutClauses));
        }

        rankers.Add(new PooledRegression(examples));
        rankers.Add(new TextMatch());
        rankers.Add(new RulesOnly());
        var inferred = NetworkRanker.Infer(shipped.Network, test);
        var served = RankerResult.Of(
            new NetworkRanker("clause attention (shipped), history unknown", shipped.Network), WithoutHistory(validation, builder), WithoutHistory(test, builder));
        return new EvaluationReport(
            test.Count,
            test.Count(claim => claim.IsFaulty),
            baselineClaims,
            [.. rankers.Select(ranker => RankerResult.Of(ranker, validation, test)), served],
            [.. rankers.Where(ranker => ranker is not NetworkRanker || ranker == rankers[0]).Select(ranker => RankerResult.Of(ranker, validation, byHand))],
            Culprits.Of(test, inferred, shipped.Calibration.LogitThreshold),
            ExplanationCheck.Of(shipped, test, inferred),
            FalseFlags.Measure(shipped, handWritten, FreshClaims, recipe.NormalClaims(FreshSeed)),
            CalibrationCheck.Of([.. inferred.Select(inference => (double)inference.Risk)], [.. test.Select(claim => claim.IsFaulty)], shipped.Calibration));
    }

    /// <summary>The same claims as the service sees them: it does not know what members had before.</summary>
    private static IReadOnlyList<LabelledClaim> WithoutHistory(IReadOnlyList<LabelledClaim> claims, ExampleBuilder builder) =>
        [.. claims.AsParallel().AsOrdered().Select(claim => claim with { Example = claim.Example with { Claim = builder.Encode(claim.Simulated.Claim, claim.Seen) } })];
}
