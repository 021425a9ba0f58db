using System.Numerics;

namespace Claims.Statistics.Sketches;

/// <summary>
/// Whole numbers in buckets of bounded relative width: 2^bits buckets for every doubling, evenly spaced within it (DDSketch's linearly interpolated mapping;
/// Masson, Rim and Lee 2019). Shifts only and no logarithm, so that every machine puts a number in the same bucket. Numbers below 2^bits have buckets of their own.
/// </summary>
/// <param name="Bits">Logarithm of the buckets in a doubling, 0 to 16.</param>
public readonly record struct LogBuckets(int Bits)
{
    /// <summary>Largest distance of <see cref="Middle"/> from a number of the bucket, in proportion to the number: 2^−(bits + 1).</summary>
    public double RelativeError => Math.ScaleB(1, -(Bits + 1));

    /// <summary>Bucket of a number; those below 0 are in the first.</summary>
    public int Of(long value)
    {
        if (value < 1L << Bits)
        {
            return (int)Math.Max(0, value);
        }

        var shift = BitOperations.Log2((ulong)value) - Bits;
        return (shift << Bits) + (int)(value >> shift);
    }

    /// <summary>Middle of the numbers of a bucket.</summary>
    public double Middle(int bucket)
    {
        var shift = Math.Max(0, (bucket >> Bits) - 1);
        double low = (bucket - ((long)shift << Bits)) << shift;
        return low + (((1L << shift) - 1) / 2.0);
    }
}
