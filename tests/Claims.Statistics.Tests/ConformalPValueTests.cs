using FsCheck;
using FsCheck.Fluent;

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

    [Theory]
    [InlineData(0.5, 1, 1.0)]
    [InlineData(0.5, 0.25, 199.25 / 200)]
    [InlineData(199, 0.5, 1 / 200.0)]
    [InlineData(200, 0.5, 0.5 / 200)]
    public void Smoothed_it_counts_ties_by_a_share(double score, double u, double expected)
    {
        var conformal = new ConformalPValue(new Dictionary<string, IReadOnlyList<double>> { ["visit"] = Enumerable.Range(1, 199).Select(i => (double)i).ToList() });

        Assert.Equal(expected, conformal.Smoothed("visit", score, u), 12);
    }

    /// <summary>
    /// Of exchangeable scores each is equally likely to be the fresh one. Held against the others in turn, its p-value is uniform between its values at u → 0
    /// and at u = 1, so the chance of p ≤ α follows without drawing anything; over all of them it must be α, ties or not.
    /// </summary>
    [Fact]
    public void Smoothed_it_is_exactly_uniform_on_exchangeable_scores() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>().Filter(scores => scores.Length > 1),
        ArbMap.Default.ArbFor<byte>(),
        (scores, level) =>
        {
            var alpha = level / 255.0;

            var chance = scores.Index().Average(fresh =>
            {
                // Few distinct values, so that many tie.
                var others = scores.Index().Where(other => other.Index != fresh.Index).Select(other => (double)(other.Item % 4)).ToList();
                var conformal = new ConformalPValue(new Dictionary<string, IReadOnlyList<double>> { ["visit"] = others });
                var (least, most) = (conformal.Smoothed("visit", fresh.Item % 4, double.Epsilon), conformal.Smoothed("visit", fresh.Item % 4, 1));
                return Math.Clamp((alpha - least) / (most - least), 0, 1);
            });

            return Math.Abs(chance - alpha) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Smoothed_with_a_share_of_1_it_is_the_p_value_without_smoothing()
    {
        var conformal = new ConformalPValue(new Dictionary<string, IReadOnlyList<double>> { ["visit"] = [1, 2, 2, 2, 3] });

        Assert.All(new[] { 0, 1, 1.5, 2, 3, 4 }, score => Assert.Equal(conformal.Of("visit", score), conformal.Smoothed("visit", score, 1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Smoothing_needs_a_share(double u)
    {
        var conformal = new ConformalPValue(new Dictionary<string, IReadOnlyList<double>> { ["visit"] = [1] });

        Assert.ThrowsAny<ArgumentException>(() => conformal.Smoothed("visit", 1, u));
    }
}
