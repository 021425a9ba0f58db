using Claims.Statistics.Ranking;
using Claims.Statistics.Resampling;
using Claims.Statistics.Tests.Golden;

namespace Claims.Statistics.Tests.Resampling;

public class BootstrapTests
{
    private static double[] Values => GoldenMetrics.Values.Bootstrap.Values;

    [Fact]
    public void The_interval_of_a_mean_is_near_SciPys()
    {
        var interval = Bootstrap.Interval(Values.Length, Mean, seed: 3, replicates: 20_000)!;

        Assert.Equal(Values.Average(), interval.Value, 12);
        Assert.Equal(GoldenMetrics.Values.Bootstrap.Low, interval.Low, 0.02);
        Assert.Equal(GoldenMetrics.Values.Bootstrap.High, interval.High, 0.02);
        Assert.Equal((20_000, 0), (interval.Replicates, interval.Undefined));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_seed_others()
    {
        var first = Bootstrap.Interval(Values.Length, Mean, seed: 3);

        Assert.Equal(first, Bootstrap.Interval(Values.Length, Mean, seed: 3));
        Assert.NotEqual(first, Bootstrap.Interval(Values.Length, Mean, seed: 4));
    }

    [Fact]
    public void Ninety_five_in_a_hundred_intervals_hold_the_truth()
    {
        const int Samples = 400;
        var random = new Random(8);

        var held = Enumerable.Range(0, Samples).Count(sample =>
        {
            var drawn = Enumerable.Range(0, 80).Select(_ => random.NextDouble()).ToArray();
            var interval = Bootstrap.Interval(drawn.Length, cases => Average(drawn, cases), sample, replicates: 300)!;
            return interval.Low <= 0.5 && 0.5 <= interval.High;
        });

        // The percentile interval of 80 cases is a little narrow: 94 %, and 3 standard errors about it.
        Assert.InRange(held / (double)Samples, 0.90, 0.98);
    }

    [Fact]
    public void Cases_that_come_in_groups_make_it_wider()
    {
        var repeated = Values.SelectMany(value => Enumerable.Repeat(value, 10)).ToArray();
        var groups = Enumerable.Range(0, repeated.Length).Select(i => i / 10).ToList();

        var alone = Bootstrap.Interval(repeated.Length, cases => Average(repeated, cases), seed: 1)!;
        var grouped = Bootstrap.OfGroups(groups, cases => Average(repeated, cases), seed: 1)!;

        Assert.Equal(alone.Value, grouped.Value, 12);
        Assert.InRange((grouped.High - grouped.Low) / (alone.High - alone.Low), 2.6, 3.8);
    }

    [Fact]
    public void A_difference_of_equals_is_nought()
    {
        var golden = GoldenMetrics.Values.Scored[0];

        var difference = Bootstrap.Difference(golden.Scores, golden.Scores, golden.Labels, RocCurve.Area, seed: 1)!;

        Assert.Equal((0, 0, 0), (difference.Value, difference.Low, difference.High));
    }

    [Fact]
    public void A_difference_is_that_of_the_figures()
    {
        var golden = GoldenMetrics.Values.Scored[0];
        var reversed = Array.ConvertAll(golden.Scores, score => -score);

        var difference = Bootstrap.Difference(golden.Scores, reversed, golden.Labels, RocCurve.Area, seed: 1)!;

        Assert.Equal((2 * golden.Area) - 1, difference.Value, 12);
        Assert.InRange(difference.Value, difference.Low, difference.High);
    }

    [Fact]
    public void Resamples_of_one_class_only_are_counted()
    {
        var interval = Bootstrap.Interval([0.9, 0.2, 0.3, 0.1], [true, false, false, false], RocCurve.Area, seed: 1)!;

        // (3/4)⁴ of the resamples leave the only positive out, and (1/4)⁴ hold nothing else.
        Assert.InRange(interval.Undefined, 270, 370);
        Assert.Equal(Bootstrap.Replicates, interval.Replicates + interval.Undefined);
    }

    [Fact]
    public void What_the_sample_does_not_define_has_no_interval()
    {
        Assert.Null(Bootstrap.Interval([0.9, 0.2], [true, true], RocCurve.Area, seed: 1));
        Assert.Null(Bootstrap.Interval([], [], RocCurve.Area, seed: 1));
    }

    private static double? Mean(ReadOnlySpan<int> cases) => Average(Values, cases);

    private static double? Average(double[] values, ReadOnlySpan<int> cases)
    {
        var sum = 0.0;
        foreach (var i in cases)
        {
            sum += values[i];
        }

        return sum / cases.Length;
    }
}
