using Claims.Tracking.Drift;

namespace Claims.Tracking.Tests.Drift;

public class NumberBucketsTests
{
    [Fact]
    public void Small_numbers_are_exact() =>
        Assert.All(Enumerable.Range(-15, 31), value => Assert.Equal(value, NumberBuckets.Middle(NumberBuckets.Of(value))));

    [Theory]
    [InlineData(12_345)]
    [InlineData(-98_765_432_109)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Large_numbers_are_near_the_middle_of_their_bucket(long value) =>
        Assert.InRange(NumberBuckets.Middle(NumberBuckets.Of(value)) / value, 1 - 0.0323, 1 + 0.0323);

    [Fact]
    public void Buckets_ascend_with_their_numbers()
    {
        long[] values = [long.MinValue, -1_000_000, -1_000, -17, -1, 0, 1, 17, 1_000, 1_000_000, long.MaxValue];

        var buckets = values.Select(NumberBuckets.Of).ToList();

        Assert.Equal(buckets.Distinct().Order(), buckets);
    }
}
