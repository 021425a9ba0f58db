namespace Claims.Statistics.Sketches;

/// <summary>
/// A vector of counts over hashed keys (feature hashing; Weinberger et al. 2009): keys of one bucket are counted together, which can only make two mixes look more
/// alike than they are. Sums: the order of additions does not matter.
/// </summary>
/// <param name="buckets">Length of the vector.</param>
public sealed class HashedCounts(int buckets)
{
    private readonly long[] _counts = new long[buckets];

    /// <summary>[buckets]</summary>
    public ReadOnlySpan<long> Counts => _counts;

    public long Total { get; private set; }

    public void Add(ulong hash, long count = 1)
    {
        _counts[hash % (ulong)_counts.Length] += count;
        Total += count;
    }

    /// <summary>Adds <paramref name="times"/> times another vector of the same length; −1 takes it back.</summary>
    public void Merge(HashedCounts other, long times = 1)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] += times * other._counts[i];
        }

        Total += times * other.Total;
    }

    public void Write(SketchWriter writer)
    {
        var previous = -1;
        for (var i = 0; i < _counts.Length; i++)
        {
            if (_counts[i] != 0)
            {
                writer.Write(i - previous);
                writer.WriteSigned(_counts[i]);
                previous = i;
            }
        }

        writer.Write(0);
    }

    /// <param name="reader">At the start of a vector of the same length.</param>
    /// <param name="buckets">See the constructor.</param>
    public static HashedCounts Read(ref SketchReader reader, int buckets)
    {
        var counts = new HashedCounts(buckets);
        var place = -1;
        while (reader.Read() is var step and > 0)
        {
            place = checked((int)(place + step));
            counts.Total += counts._counts[place] = reader.ReadSigned();
        }

        return counts;
    }
}
