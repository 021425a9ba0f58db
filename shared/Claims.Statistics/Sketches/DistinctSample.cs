namespace Claims.Statistics.Sketches;

/// <summary>
/// The k distinct keys with the least hashes, each with the exact number of times it came: a uniform sample of the keys (bottom-k; Cohen and Kaplan 2007),
/// from which the number of distinct keys follows (KMV; Bar-Yossef et al. 2002; Beyer et al. 2007). A key that is in the sample of the whole is in the
/// sample of every part that holds it, so that merging in any order gives the same sample and the same counts.
/// </summary>
/// <param name="capacity">k; with fewer keys everything is exact.</param>
public sealed class DistinctSample(int capacity)
{
    /// <summary>40 bits: two of a million keys meet with probability 0.4, and a full sample still takes little room.</summary>
    private const int HashBits = 40;

    private ulong[] _hashes = [];
    private long[] _counts = [];

    /// <summary>Keys in the sample.</summary>
    public int Length { get; private set; }

    /// <summary>[<see cref="Length"/>] how often each key of the sample came, in the order of the hashes.</summary>
    public ReadOnlySpan<long> Counts => _counts.AsSpan(0, Length);

    /// <summary>True where every key that came is in the sample.</summary>
    public bool IsExact => Length < capacity;

    /// <summary>Number of distinct keys: exact below k, else (k − 1)/u with u the k-th least hash as a share of all; standard error 1/√(k − 2) of it.</summary>
    public double Distinct => IsExact ? Length : (Length - 1) / Math.ScaleB(_hashes[Length - 1] + 1.0, -HashBits);

    /// <param name="hash">See <see cref="StableHash"/>; its upper bits count.</param>
    /// <param name="count">How often the key came.</param>
    public void Add(ulong hash, long count = 1) => AddShortened(hash >> (64 - HashBits), count);

    public void Merge(DistinctSample other)
    {
        for (var i = 0; i < other.Length; i++)
        {
            AddShortened(other._hashes[i], other._counts[i]);
        }
    }

    public void Write(SketchWriter writer)
    {
        writer.Write(Length);
        var previous = 0UL;
        for (var i = 0; i < Length; i++)
        {
            writer.Write((long)(_hashes[i] - previous));
            writer.Write(_counts[i]);
            previous = _hashes[i];
        }
    }

    /// <param name="reader">At the start of a sample of the same capacity.</param>
    /// <param name="capacity">See the constructor.</param>
    public static DistinctSample Read(ref SketchReader reader, int capacity)
    {
        var length = reader.ReadLength();
        var sample = new DistinctSample(capacity) { _hashes = new ulong[length], _counts = new long[length], Length = length };
        var previous = 0UL;
        for (var i = 0; i < length; i++)
        {
            previous += (ulong)reader.Read();
            sample._hashes[i] = previous;
            sample._counts[i] = reader.Read();
        }

        return sample;
    }

    private void AddShortened(ulong hash, long count)
    {
        var place = _hashes.AsSpan(0, Length).BinarySearch(hash);
        if (place >= 0)
        {
            _counts[place] += count;
            return;
        }

        place = ~place;
        if (place == capacity)
        {
            return;
        }

        if (Length == capacity)
        {
            Length--;
        }
        else if (Length == _hashes.Length)
        {
            Array.Resize(ref _hashes, Math.Min(capacity, Math.Max(8, 2 * Length)));
            Array.Resize(ref _counts, _hashes.Length);
        }

        Array.Copy(_hashes, place, _hashes, place + 1, Length - place);
        Array.Copy(_counts, place, _counts, place + 1, Length - place);
        (_hashes[place], _counts[place]) = (hash, count);
        Length++;
    }
}
