namespace Claims.Statistics.Sketches;

/// <summary>
/// How often each whole number came, in the order of the numbers. Counts add up and may be taken back, so that neither the order of additions nor the way
/// histograms are merged matters; a number whose count is 0 is not kept.
/// </summary>
public sealed class CountHistogram
{
    private int[] _values = [];
    private long[] _counts = [];

    /// <summary>Numbers that are kept.</summary>
    public int Length { get; private set; }

    /// <summary>Sum of all counts.</summary>
    public long Total { get; private set; }

    /// <summary>[<see cref="Length"/>] ascending.</summary>
    public ReadOnlySpan<int> Values => _values.AsSpan(0, Length);

    /// <summary>[<see cref="Length"/>] beside <see cref="Values"/>.</summary>
    public ReadOnlySpan<long> Counts => _counts.AsSpan(0, Length);

    /// <summary>How often a number came.</summary>
    public long CountOf(int value) => Values.BinarySearch(value) is var place and >= 0 ? _counts[place] : 0;

    public void Add(int value, long count = 1)
    {
        Total += count;
        var place = Values.BinarySearch(value);
        if (place < 0)
        {
            Insert(~place, value, count);
        }
        else if ((_counts[place] += count) == 0)
        {
            Length--;
            Array.Copy(_values, place + 1, _values, place, Length - place);
            Array.Copy(_counts, place + 1, _counts, place, Length - place);
        }
    }

    public void Merge(CountHistogram other)
    {
        for (var i = 0; i < other.Length; i++)
        {
            Add(other._values[i], other._counts[i]);
        }
    }

    /// <summary>The number at a place among all, counted from 0 in ascending order; all counts above 0.</summary>
    public int At(long rank)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rank);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rank, Total);
        var place = 0;
        while (rank >= _counts[place])
        {
            rank -= _counts[place++];
        }

        return _values[place];
    }

    public void Write(SketchWriter writer)
    {
        writer.Write(Length);
        var previous = 0;
        for (var i = 0; i < Length; i++)
        {
            writer.WriteSigned(_values[i] - (long)previous);
            writer.WriteSigned(_counts[i]);
            previous = _values[i];
        }
    }

    public static CountHistogram Read(ref SketchReader reader)
    {
        var length = reader.ReadLength();
        var histogram = new CountHistogram { _values = new int[length], _counts = new long[length], Length = length };
        var previous = 0;
        for (var i = 0; i < length; i++)
        {
            previous = checked((int)(previous + reader.ReadSigned()));
            histogram._values[i] = previous;
            histogram.Total += histogram._counts[i] = reader.ReadSigned();
        }

        return histogram;
    }

    private void Insert(int place, int value, long count)
    {
        if (count == 0)
        {
            return;
        }

        if (Length == _values.Length)
        {
            Array.Resize(ref _values, Math.Max(4, 2 * Length));
            Array.Resize(ref _counts, _values.Length);
        }

        Array.Copy(_values, place, _values, place + 1, Length - place);
        Array.Copy(_counts, place, _counts, place + 1, Length - place);
        (_values[place], _counts[place]) = (value, count);
        Length++;
    }
}
