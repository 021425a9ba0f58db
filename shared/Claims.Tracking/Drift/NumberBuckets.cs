using Claims.Statistics.Sketches;

namespace Claims.Tracking.Drift;

/// <summary>
/// Buckets that the numbers of a feature are counted in: 16 for every doubling, the same on both sides of 0, so that a number is at most 3.2 % from the middle of its bucket
/// and those from −15 to 15 are exact.
/// </summary>
public static class NumberBuckets
{
    private static readonly LogBuckets Sizes = new(4);

    /// <summary>Bucket of a number; ascending with it.</summary>
    public static int Of(long value) => value < 0 ? -Sizes.Of(value == long.MinValue ? long.MaxValue : -value) : Sizes.Of(value);

    /// <summary>Middle of the numbers of a bucket.</summary>
    public static double Middle(int bucket) => Math.Sign(bucket) * Sizes.Middle(Math.Abs(bucket));
}
