using Claims.Statistics.Drift;
using Claims.Statistics.Tests.Drift.Golden;

namespace Claims.Statistics.Tests.Drift;

public class ClusteredHomogeneityTests
{
    [Fact]
    public void It_equals_the_formula_with_full_matrices() =>
        Assert.All(GoldenDrift.Values.Clustered, golden =>
        {
            var test = ClusteredHomogeneity.Of(golden.Reference, golden.Current, blockLength: 7, golden.Least)!;

            Assert.Equal(1, test.Statistic / golden.Statistic, 1e-9);
            Assert.Equal(golden.Freedom, test.Freedom);
            Assert.Equal(1, test.DesignEffect / golden.Effect, 1e-9);
            Assert.Equal(1, test.EffectiveFreedom / golden.Rank, 1e-9);
            Assert.Equal(1, test.BlockFreedom / golden.Nu, 1e-9);
            Assert.Equal(golden.Correlation, test.Correlation, 1e-9);
            Assert.Equal(1, test.PValue / golden.P, 1e-8);
        });

    [Fact]
    public void Days_that_are_alike_within_count_as_fewer_cases()
    {
        double[][] days = [.. Enumerable.Range(0, 28).Select(day => day % 3 == 0 ? new double[] { 100, 0 } : [0, 100])];

        var test = ClusteredHomogeneity.Of(days, [[100, 0]], blockLength: 7, leastDesignEffect: 1)!;

        Assert.InRange(ChiSquareHomogeneity.Of([1000, 1800], [100, 0])!.Value.PValue, 0, 1e-30);
        Assert.InRange(test.DesignEffect, 50, 200);
        Assert.InRange(test.PValue, 0.05, 1);
    }

    [Fact]
    public void Equal_shares_say_nothing() =>
        Assert.Equal(1, ClusteredHomogeneity.Of([.. Enumerable.Repeat<double[]>([30, 70], 10)], [[3, 7]], 7, 0)!.PValue);

    [Fact]
    public void A_reference_that_never_varied_is_held_to_be_of_independent_cases()
    {
        var test = ClusteredHomogeneity.Of([.. Enumerable.Repeat<double[]>([30, 70], 10)], [[5, 5]], 7, leastDesignEffect: 0)!;

        Assert.Equal(1, test.DesignEffect);
        Assert.InRange(test.PValue, 0.1, 0.3);
    }

    [Fact]
    public void Too_few_days_an_empty_side_and_one_category_give_no_answer()
    {
        double[][] days = [.. Enumerable.Repeat<double[]>([30, 70], 10)];

        Assert.Null(ClusteredHomogeneity.Of(days[..5], days, 7, 1));
        Assert.Null(ClusteredHomogeneity.Of(days, [[0, 0]], 7, 1));
        Assert.Null(ClusteredHomogeneity.Of([.. Enumerable.Repeat<double[]>([30, 0], 10)], [[5, 0]], 7, 1));
    }
}
