using System.Numerics;

namespace Claims.Fraud.Duplicates;

/// <summary>
/// A set of hashed tokens in a few numbers by which sets resemble each other: the chance that one minimum of two sets is the same equals their Jaccard
/// similarity J (Broder, "On the resemblance and containment of documents", 1997). Minima taken together in a band agree with probability J to the power
/// of their number, so that sets that share a band are probably alike (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3.4).
/// </summary>
public static class MinHash
{
    /// <summary>Minima of a signature.</summary>
    public const int Size = 8;

    /// <summary>Bands of a set. Two sets share at least one with probability 1 − (1 − J²)²: 1 for equal ones, 0.59 at J = 0.6, 0.08 at J = 0.2.</summary>
    public const int Bands = 2;

    private const int RowsPerBand = 2;

    /// <summary>Writes the minima of a set under as many hash functions.</summary>
    /// <param name="tokens">Hashes of the members of the set; at least one.</param>
    /// <param name="minima">[<see cref="Size"/>], written.</param>
    public static void Minima(IReadOnlyCollection<ulong> tokens, Span<ulong> minima)
    {
        ArgumentOutOfRangeException.ThrowIfZero(tokens.Count);
        ArgumentOutOfRangeException.ThrowIfNotEqual(minima.Length, Size);
        minima.Fill(ulong.MaxValue);
        foreach (var token in tokens)
        {
            for (var i = 0; i < Size; i++)
            {
                minima[i] = Math.Min(minima[i], Mixed(token, i));
            }
        }
    }

    /// <summary>Key of a band, 0 to <see cref="Bands"/> − 1.</summary>
    public static long Band(ReadOnlySpan<ulong> minima, int band)
    {
        var key = (ulong)band;
        foreach (var minimum in minima.Slice(band * RowsPerBand, RowsPerBand))
        {
            key = Mixed(key ^ minimum, Size + band);
        }

        return (long)key;
    }

    /// <summary>The lowest eight bits of each minimum (b-bit minwise hashing, Li and König 2010).</summary>
    public static long Signature(ReadOnlySpan<ulong> minima)
    {
        var signature = 0UL;
        foreach (var minimum in minima)
        {
            signature = (signature << 8) | (minimum & 0xFF);
        }

        return (long)signature;
    }

    /// <summary>Estimated Jaccard similarity of two sets by their signatures, 0 to 1 in steps of an eighth; two different minima look the same once in 256.</summary>
    public static double Similarity(long a, long b)
    {
        var differing = (ulong)(a ^ b);
        var same = 0;
        for (var i = 0; i < Size; i++, differing >>= 8)
        {
            same += (differing & 0xFF) == 0 ? 1 : 0;
        }

        return same / (double)Size;
    }

    /// <summary>The i-th hash function: SplitMix64's output (Steele, Lea and Flood 2014) from as many starts.</summary>
    private static ulong Mixed(ulong value, int function)
    {
        value = BitOperations.RotateLeft(value, 7 * function) + (0x9E3779B97F4A7C15 * (ulong)(function + 1));
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
