namespace Claims.Statistics.Tests;

public class ConformalPValueTests
{
    [Theory]
    [InlineData(0.5, 1.0)]
    [InlineData(199, 2 / 200.0)]
    [InlineData(198.5, 2 / 200.0)]
    [InlineData(200, 1 / 200.0)]
    public void It_counts_calibration_scores_at_least_as_large(double score, double expected)
    {
        var conformal = new ConformalPValue(new Dictionary<string, IReadOnlyList<double>> { ["visit"] = Enumerable.Range(1, 199).Select(i => (double)i).ToList() });

        Assert.Equal(expected, conformal.Of("visit", score), 12);
    }

    [Fact]
    public void A_category_with_few_scores_is_held_against_all_together()
    {
        var conformal = new ConformalPValue(new Dictionary<string, IReadOnlyList<double>> { ["visit"] = Enumerable.Range(1, 499).Select(i => (double)i).ToList(), ["rare"] = [1000] });

        Assert.Equal(2 / 501.0, conformal.Of("rare", 1000), 12);
        Assert.Equal(conformal.Of("rare", 400), conformal.Of("never seen", 400));
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    [InlineData(0.10)]
    public void Among_fresh_normal_scores_the_rate_of_false_flags_keeps_to_alpha(double alpha)
    {
        var random = new Random(11);
        var conformal = new ConformalPValue(new Dictionary<string, IReadOnlyList<double>> { ["visit"] = Enumerable.Range(0, 20_000).Select(_ => random.NextDouble()).ToList() });
        const int Fresh = 20_000;

        var flagged = Enumerable.Range(0, Fresh).Count(_ => conformal.Of("visit", random.NextDouble()) <= alpha);

        // 99.9 % of a binomial, widened by √2 because the calibration scores are a sample as well.
        Assert.InRange(flagged / (double)Fresh, alpha - Margin(alpha), alpha + Margin(alpha));
        static double Margin(double alpha) => 3.3 * Math.Sqrt(2 * alpha * (1 - alpha) / Fresh);
    }
}
