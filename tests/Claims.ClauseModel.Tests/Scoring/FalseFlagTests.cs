using Claims.ClauseModel.Scoring;

namespace Claims.ClauseModel.Tests.Scoring;

public class FalseFlagTests(ITestOutputHelper output)
{
    private const int Claims = 4000;

    /// <summary>Not the seed that the profile was made with.</summary>
    private const int FreshSeed = 22;

    private static readonly Lazy<double[]> Normal = new(() => PValues(Claims, FreshSeed));

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    [InlineData(0.10)]
    public void Fresh_normal_claims_are_flagged_as_often_as_alpha_says(double alpha)
    {
        var rate = Normal.Value.Count(p => p <= alpha) / (double)Claims;

        // Binomial, 99 %, of the fresh claims and of the calibration set that stands for the distribution (each stratum a fraction of 4,000).
        var bound = 2.576 * Math.Sqrt(alpha * (1 - alpha) * ((1.0 / Claims) + (1.0 / Claims)));
        output.WriteLine($"alpha {alpha:0.00}: {rate:0.0000} ± {bound:0.0000}");
        Assert.InRange(rate, alpha - bound, alpha + bound);
    }

    [Fact]
    public void Planted_faults_have_smaller_p_values_than_normal_claims()
    {
        var scorer = TrainedScorer.With(new ScoringOptions());
        foreach (var (name, plant) in PlantedFaults.All)
        {
            var random = new Random(33);
            var faulty = TrainedScorer.Draw(44, 300)
                .Select(claim => scorer.Score(TrainedScorer.Accepted(plant(claim, random)), TrainedScorer.Policy, TrainedScorer.At))
                .ToList();

            var auc = Auc([.. faulty.Select(score => score.PValue)], Normal.Value);
            output.WriteLine($"{name}: AUC {auc:0.000}, flagged {faulty.Count(score => score.IsFlagged) / 300.0:P0}, p <= 0.01 {faulty.Count(score => score.PValue <= 0.01) / 300.0:P0}");
            Assert.True(auc > 0.7, $"{name}: {auc:0.000}");
        }
    }

    /// <summary>Probability that a faulty claim has the smaller p-value, ties counting half.</summary>
    private static double Auc(double[] faulty, double[] normal) =>
        faulty.Average(p => normal.Average(other => p < other ? 1.0 : p == other ? 0.5 : 0));

    private static double[] PValues(int count, int seed)
    {
        var scorer = TrainedScorer.With(new ScoringOptions());
        return [.. scorer.Score([.. TrainedScorer.Draw(seed, count).Select(claim => (TrainedScorer.Accepted(claim), TrainedScorer.Policy))], TrainedScorer.At).Select(score => score.PValue)];
    }
}
