using System.Globalization;

using Claims.ClauseModel.Simulation.Distributions;

namespace Claims.ClauseModel.Tests.Simulation.Distributions;

public class BucketTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(30, "30")]
    [InlineData(31, "31-35")]
    [InlineData(35, "31-35")]
    [InlineData(36, "36-41")]
    [InlineData(365, "348-405")]
    public void Small_numbers_stand_alone_and_larger_ones_in_ranges(int value, string bucket) => Assert.Equal(bucket, Bucket.Of(value));

    [Fact]
    public void Every_number_lies_in_exactly_one_range()
    {
        var ranges = Enumerable.Range(0, 20_000).Select(Bucket.Of).Distinct().Select(Bucket.Range).ToList();

        Assert.Equal(0, ranges[0].First);
        Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.Equal(pair.First.Last + 1, pair.Second.First));
    }

    [Fact]
    public void Within_a_range_every_number_is_as_likely()
    {
        var drawn = Draws.Count(20_000, random => Bucket.Draw(random, "36-41").ToString(CultureInfo.InvariantCulture));

        Draws.AssertAgrees(Enumerable.Range(36, 6).ToDictionary(number => number.ToString(CultureInfo.InvariantCulture), _ => 1 / 6.0), drawn);
    }
}
