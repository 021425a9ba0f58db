using Claims.Statistics.Sketches;

namespace Claims.Tracking.Drift;

/// <summary>
/// Whole numbers by name, which add up and may be taken back: exactly so for as many names as <see cref="Capacity"/>. Where more come, the names with the least hashes
/// keep counts of their own (bottom-k; Cohen and Kaplan 2007) and the others are counted together in <see cref="Slots"/> slots, which can only make two mixes look more alike
/// than they are. Which names these are depends on the names and not on their order; only where more names than the capacity came and some were then
/// taken back does it depend on those as well.
/// </summary>
public sealed class NamedCounts
{
    /// <summary>More than the codes of a day in any one code system; what a hostile sender can make a window hold.</summary>
    public const int Capacity = 16_384;

    public const int Slots = 64;

    /// <summary>A longer name is counted under its hash.</summary>
    public const int LongestName = 64;

    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private HashedCounts? _rest;

    /// <summary>Names of this hash and above are in the slots; all bits set where none are.</summary>
    private ulong _bound = ulong.MaxValue;

    /// <summary>Sum of all counts.</summary>
    public long Total { get; private set; }

    public bool IsEmpty => _counts.Count == 0 && _rest is null;

    /// <summary>Names and their counts other than 0, in no order; a slot's name is "…" and its number.</summary>
    public IEnumerable<KeyValuePair<string, long>> Counts
    {
        get
        {
            Trim();
            return _counts.Concat(RestCounts());
        }
    }

    public void Add(string name, long count = 1)
    {
        Total += count;
        var key = name.Length > LongestName ? $"#{StableHash.Of(name):x16}" : name;
        if (_bound != ulong.MaxValue && StableHash.Of(key) is var hash && hash >= _bound)
        {
            (_rest ??= new HashedCounts(Slots)).Add(hash, count);
            return;
        }

        var sum = _counts.GetValueOrDefault(key) + count;
        if (sum == 0)
        {
            _counts.Remove(key);
            return;
        }

        _counts[key] = sum;
        if (_counts.Count > 2 * Capacity)
        {
            Trim();
        }
    }

    /// <summary>Adds <paramref name="times"/> times the other's counts; −1 takes them back.</summary>
    public void Merge(NamedCounts other, long times = 1)
    {
        Lower(Math.Min(_bound, other._bound));
        foreach (var (name, count) in other._counts)
        {
            Add(name, times * count);
        }

        if (other._rest is { } rest)
        {
            (_rest ??= new HashedCounts(Slots)).Merge(rest, times);
            Total += times * rest.Total;
        }
    }

    public void Write(SketchWriter writer)
    {
        Trim();
        writer.Write(_counts.Count);
        foreach (var (name, count) in _counts.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            writer.WriteSigned(count);
        }

        // The complement, so that the usual case is one byte.
        writer.Write((long)~_bound);
        if (_bound != ulong.MaxValue)
        {
            (_rest ?? new HashedCounts(Slots)).Write(writer);
        }
    }

    public static NamedCounts Read(ref SketchReader reader)
    {
        var counts = new NamedCounts();
        for (var left = reader.ReadLength(); left > 0; left--)
        {
            counts.Add(reader.ReadText(), reader.ReadSigned());
        }

        counts._bound = ~(ulong)reader.Read();
        if (counts._bound != ulong.MaxValue)
        {
            counts._rest = HashedCounts.Read(ref reader, Slots);
            counts.Total += counts._rest.Total;
        }

        return counts;
    }

    private IEnumerable<KeyValuePair<string, long>> RestCounts()
    {
        for (var i = 0; _rest is not null && i < Slots; i++)
        {
            if (_rest.Counts[i] != 0)
            {
                yield return new KeyValuePair<string, long>($"…{i}", _rest.Counts[i]);
            }
        }
    }

    /// <summary>Back to the capacity. Put off until twice as many are there, or somebody looks, so that a new name costs little.</summary>
    private void Trim()
    {
        if (_counts.Count > Capacity)
        {
            Lower(_counts.Keys.Select(name => StableHash.Of(name)).Order().ElementAt(Capacity));
        }
    }

    private void Lower(ulong bound)
    {
        if (bound == _bound)
        {
            return;
        }

        _bound = bound;
        foreach (var (name, count) in _counts.Where(entry => StableHash.Of(entry.Key) >= bound).ToList())
        {
            _counts.Remove(name);
            (_rest ??= new HashedCounts(Slots)).Add(StableHash.Of(name), count);
        }
    }
}
