using System.Diagnostics;
using System.Globalization;
using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Evaluation;
using Claims.ClauseModel.Features;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.ClauseModel.Scoring.Profiles;
using Claims.ClauseModel.Simulation;
using Claims.Statistics.Calibration;
using Claims.Statistics.Ranking;

namespace Claims.ClauseModel.Training;

/// <summary>Makes a model by its recipe: usual charges, examples, training, calibration, attention profiles. The same recipe gives the same bits.</summary>
public sealed class ModelMaker(ModelRecipe recipe, TextWriter progress)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public ParameterLayout Layout { get; } = new(ClaimEncoder.Shape);

    /// <summary>What is usually charged, from normal claims under the training policies.</summary>
    public CodeStatistics Statistics()
    {
        var statistics = CodeStatistics.Learn(recipe.StatisticsSource().Select(recipe.StatisticsClaims, (simulated, _) => simulated.Claim));
        Say($"usual charges learned from {recipe.StatisticsClaims:N0} normal claims");
        return statistics;
    }

    public static ExampleBuilder Builder(CodeStatistics statistics) =>
        new(new ClaimEncoder(TextEmbedder.Load(), statistics), new PolicyEncoder(TextEmbedder.Load()));

    public PackedExamples Examples(ExampleBuilder builder, int count)
    {
        var examples = new PackedExamples();
        foreach (var example in recipe.TrainingSource().Select(count, (simulated, policy) => builder.Build(simulated, policy.Seen, policy.True)))
        {
            examples.Add(example);
        }

        Say($"{examples.Count:N0} training claims under {recipe.TrainingPolicies} policies, {GC.GetTotalMemory(forceFullCollection: true) / 1_000_000} MB");
        return examples;
    }

    /// <param name="checkpoint">File to go on from and to write; null for none.</param>
    /// <returns>The parameters with the best average precision on the validation claims.</returns>
    public float[] Train(PackedExamples examples, IReadOnlyList<LabelledClaim> validation, TrainingOptions options, string? checkpoint, CancellationToken cancellation)
    {
        var labels = validation.Select(claim => claim.IsFaulty).ToArray();
        var trainer = new Trainer(Layout, examples, options, $"{recipe with { Training = options }}");
        var parameters = trainer.Train(
            network => PrecisionRecall.AveragePrecision(NetworkRanker.Of(options.Ablation, network).Score(validation), labels) ?? 0,
            progress,
            checkpoint,
            cancellation);
        Say($"trained ({options.Ablation})");
        return parameters;
    }

    /// <summary>Probabilities and the threshold of a flag, from validation claims.</summary>
    public RiskCalibration Calibrate(IClauseNetwork network, IReadOnlyList<LabelledClaim> validation)
    {
        var inferred = NetworkRanker.Infer(network, validation);
        var risk = inferred.Select(inference => (double)inference.Risk).ToArray();
        var faulty = validation.Select(claim => claim.IsFaulty).ToArray();
        var (pairs, violated) = Pairs(validation, inferred);
        var scaling = TemperatureScaling.Fit(risk, faulty, withBias: true) ?? new TemperatureScaling(1, 0);
        var threshold = PrecisionRecall.BestF1Threshold(risk, faulty)?.Threshold ?? 0;
        Say("calibrated");
        return new RiskCalibration(
            scaling, TemperatureScaling.Fit(pairs, violated, withBias: true) ?? new TemperatureScaling(1, 0), threshold, scaling.Of(threshold), recipe.FaultRate);
    }

    /// <summary>Attention profiles and conformal scores under the policies that claims will be scored against.</summary>
    public byte[] Profile(IClauseNetwork network, CodeStatistics statistics, PolicyLibrary policies)
    {
        var profile = ProfileTrainer.Train(network, statistics, policies, recipe.NormalClaims(ProfileTrainer.ShippedSeed), recipe.ProfileClaims, progress);
        Say($"attention profiles from {recipe.ProfileClaims:N0} normal claims under {policies.Policies.Count} policies");
        return profile;
    }

    /// <summary>Logits of judged tokens against clauses, and whether they break them.</summary>
    private static (double[] Logits, bool[] Labels) Pairs(IReadOnlyList<LabelledClaim> claims, IReadOnlyList<ClaimInference> inferred)
    {
        var logits = new List<double>();
        var labels = new List<bool>();
        for (var i = 0; i < claims.Count; i++)
        {
            var (claim, columns) = (claims[i].Example.Claim, claims[i].Example.Policy.Clauses + 1);
            var broken = claims[i].Example.Labels.Violates.ToHashSet();
            for (var t = 0; t < claim.Tokens; t++)
            {
                for (var c = 0; claim.Judged[t] && c < columns; c++)
                {
                    logits.Add(inferred[i].Violates[(t * columns) + c]);
                    labels.Add(broken.Contains((t, c)));
                }
            }
        }

        return ([.. logits], [.. labels]);
    }

    private void Say(string what) => progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_clock.Elapsed:hh\\:mm\\:ss} {what}"));
}
