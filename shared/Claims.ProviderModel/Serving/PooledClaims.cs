using System.Runtime.InteropServices;

namespace Claims.ProviderModel.Serving;

/// <summary>
/// A provider's claims as sums: for each head Σ exp(s) and Σ exp(s)·e, in units of 2⁻⁴⁰, as whole numbers of 128 bits. The logits are capped, so no sum needs a
/// running maximum and none overflows below 10¹¹ claims. Whole numbers add up to the same in every order: sums can be kept, merged and added to, and come to the
/// very bits that all claims at once give.
/// </summary>
/// <param name="heads">Over all networks.</param>
/// <param name="width">D</param>
public sealed class PooledClaims(int heads, int width)
{
    private const double Unit = 1L << 40;

    /// <summary>No claim counts for more than this; the network never comes near it.</summary>
    private const double Most = 1L << 22;

    private readonly Int128[] _sums = new Int128[heads * (width + 1)];

    /// <summary>Adds one claim.</summary>
    /// <param name="embedded">[K·D] what each network made of it.</param>
    /// <param name="scores">[heads]</param>
    public void Add(ReadOnlySpan<float> embedded, ReadOnlySpan<float> scores)
    {
        var headsOfNetwork = heads * width / embedded.Length;
        for (var head = 0; head < heads; head++)
        {
            var weight = Math.Exp(scores[head]);
            var values = embedded.Slice(head / headsOfNetwork * width, width);
            var row = _sums.AsSpan(head * (width + 1), width + 1);
            for (var i = 0; i < width; i++)
            {
                row[i] += (Int128)Math.Round(Math.Clamp(weight * values[i], -Most, Most) * Unit);
            }

            row[width] += (Int128)Math.Round(weight * Unit);
        }
    }

    /// <summary>Adds what another holds.</summary>
    public void Add(PooledClaims other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var i = 0; i < _sums.Length; i++)
        {
            _sums[i] += other._sums[i];
        }
    }

    /// <returns>[heads·D] weighted means; zeros where there are no claims.</returns>
    public float[] Pooled()
    {
        var pooled = new float[heads * width];
        for (var head = 0; head < heads; head++)
        {
            var total = (double)_sums[(head * (width + 1)) + width];
            for (var i = 0; i < width && total > 0; i++)
            {
                pooled[(head * width) + i] = (float)((double)_sums[(head * (width + 1)) + i] / total);
            }
        }

        return pooled;
    }

    /// <summary>The attention of one of the claims, averaged over the heads: its share of what the provider's risk was read from.</summary>
    /// <param name="scores">[heads]</param>
    public double Attention(ReadOnlySpan<float> scores)
    {
        var sum = 0.0;
        for (var head = 0; head < heads; head++)
        {
            sum += Math.Exp(scores[head]) * Unit / (double)_sums[(head * (width + 1)) + width] / heads;
        }

        return sum;
    }

    /// <summary>16 bytes for each sum, as this machine orders them.</summary>
    public byte[] ToBytes() => MemoryMarshal.AsBytes(_sums.AsSpan()).ToArray();

    /// <exception cref="ArgumentException">They are not the sums of so many heads of that width.</exception>
    public static PooledClaims Of(ReadOnlySpan<byte> bytes, int heads, int width)
    {
        var pooled = new PooledClaims(heads, width);
        if (bytes.Length != pooled._sums.Length * 16)
        {
            throw new ArgumentException($"has {bytes.Length} bytes where the sums take {pooled._sums.Length * 16}", nameof(bytes));
        }

        bytes.CopyTo(MemoryMarshal.AsBytes(pooled._sums.AsSpan()));
        return pooled;
    }
}
