using System.Globalization;
using System.Reflection;
using Claims.ClauseModel.Evaluation;
using Claims.ClauseModel.Features;
using Claims.ClauseModel.Network;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.ClauseModel.Serving;
using Claims.Statistics.Calibration;
using Claims.Statistics.Ranking;
using Claims.Statistics.Resampling;

namespace Claims.ClauseModel.Training;

/// <summary>Makes a model by its recipe and writes its folder.</summary>
public static class ModelWriter
{
    private const string StatisticsFile = "statistics.json";
    private const string ProfileFile = "profile.bin";
    private const int GoldenClaims = 12;
    private const int Seed = 23;

    /// <param name="policies">Policies that claims will be scored against.</param>
    /// <param name="command">The command that makes the model again.</param>
    public static ModelManifest Write(
        string folder, ModelRecipe recipe, PolicyLibrary policies, string command, string? checkpoint, TextWriter progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        var maker = new ModelMaker(recipe, progress);
        var statistics = maker.Statistics();
        var builder = ModelMaker.Builder(statistics);
        var validation = recipe.ValidationSource().Labelled(recipe.ValidationClaims, builder);
        var parameters = maker.Train(maker.Examples(builder, recipe.TrainingClaims), validation, recipe.Training, checkpoint, cancellation);
        var network = new ClauseNetwork(maker.Layout, parameters);
        var calibration = maker.Calibrate(network, validation);
        var test = recipe.TestSource().Labelled(recipe.TestClaims, builder);
        var golden = test.Take(GoldenClaims).Select(claim => (claim.Example.Claim, claim.Example.Policy)).ToList();
        return ModelFolder.Write(
            folder,
            new ModelManifest
            {
                CreatedBy = $"claims {Assembly.GetExecutingAssembly().GetName().Version}",
                Shape = maker.Layout.Shape,
                Features = ModelFeatures.OfThisProgram,
                Training = new TrainingRecord(command, Describe(recipe), recipe.Seed, recipe.TrainingClaims),
                Metrics = Metrics(network, calibration, test),
                Calibration = [Table("risk", calibration.Risk), Table("violates", calibration.Violation)],
                CodeStatistics = StatisticsFile,
                ConformalScores = ProfileFile,
            },
            parameters,
            golden,
            new Dictionary<string, byte[]>
            {
                [StatisticsFile] = statistics.Write(),
                [ProfileFile] = maker.Profile(network, statistics, policies),
                [RiskCalibration.FileName] = calibration.Write(),
            });
    }

    private static List<MetricRecord> Metrics(IClauseNetwork network, RiskCalibration calibration, IReadOnlyList<LabelledClaim> test)
    {
        var scores = NetworkRanker.Infer(network, test).Select(inference => (double)inference.Risk).ToArray();
        var labels = test.Select(claim => claim.IsFaulty).ToArray();
        double[] probabilities = Array.ConvertAll(scores, calibration.Risk.Of);
        return
        [
            Metric("averagePrecision", Bootstrap.Interval(scores, labels, PrecisionRecall.AveragePrecision, Seed)),
            Metric("f1", Bootstrap.Interval(scores, labels, (s, l) => PrecisionRecall.At(calibration.LogitThreshold, s, l).F1?.Value, Seed)),
            Metric("rocAuc", Bootstrap.Interval(scores, labels, RocCurve.Area, Seed)),
            Metric("brier", Bootstrap.Interval(probabilities, labels, Brier.Score, Seed)),
            Metric("calibrationError", Bootstrap.Interval(probabilities, labels, (p, l) => CalibrationError.EqualMass(p, l), Seed)),
        ];
    }

    private static MetricRecord Metric(string name, BootstrapInterval? interval) => interval is null
        ? throw new InvalidOperationException($"The test claims do not define {name}: are they all faulty or all normal?")
        : new MetricRecord(name, interval.Value, interval.Low, interval.High);

    /// <summary>The curve at every half logit.</summary>
    private static CalibrationTable Table(string output, TemperatureScaling scaling)
    {
        var logits = Enumerable.Range(-40, 81).Select(i => i / 2.0).ToList();
        return new CalibrationTable(output, logits, logits.ConvertAll(scaling.Of));
    }

    private static string Describe(ModelRecipe recipe) => string.Create(
        CultureInfo.InvariantCulture,
        $"simulated claims, {recipe.TrainingFaultRate:P0} with a planted fault, under {recipe.TrainingPolicies} generated policies, {recipe.BlindedShare:P0} of describable clauses without their codes; tested on {recipe.TestClaims} claims, {recipe.FaultRate:P0} faulty, under {recipe.TestPolicies} policies worded otherwise");
}
