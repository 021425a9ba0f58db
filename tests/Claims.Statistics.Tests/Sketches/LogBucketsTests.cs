using Claims.Statistics.Sketches;

using FsCheck;
using FsCheck.Fluent;

namespace Claims.Statistics.Tests.Sketches;

public sealed class LogBucketsTests
{
    private static readonly LogBuckets Eighths = new(3);

    [Theory]
    [InlineData(-4, 0)]
    [InlineData(0, 0)]
    [InlineData(7, 7)]
    [InlineData(8, 8)]
    [InlineData(15, 15)]
    [InlineData(16, 16)]
    [InlineData(17, 16)]
    [InlineData(18, 17)]
    [InlineData(31, 23)]
    [InlineData(32, 24)]
    public void A_doubling_has_eight_buckets(long value, int bucket) => Assert.Equal(bucket, Eighths.Of(value));

    [Fact]
    public void The_middle_of_a_bucket_is_in_it_and_within_the_stated_error() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 62).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (size, part) =>
        {
            var value = (long)(part / (double)int.MaxValue * (1L << size));
            var middle = Eighths.Middle(Eighths.Of(value));

            return Eighths.Of((long)middle) == Eighths.Of(value) && Math.Abs(middle - value) <= Eighths.RelativeError * value;
        }));

    [Fact]
    public void Buckets_follow_the_order_of_numbers()
    {
        var buckets = Enumerable.Range(0, 100_000).Select(value => Eighths.Of(value)).ToList();

        Assert.Equal(buckets.Order(), buckets);
        Assert.Equal(Enumerable.Range(0, buckets[^1] + 1), buckets.Distinct());
    }

    [Fact]
    public void The_largest_number_has_a_bucket() => Assert.Equal(Eighths.Of(long.MaxValue), Eighths.Of(long.MaxValue - 1));
}
