using Claims.Statistics.Sketches;

namespace Claims.Fraud.Profiles;

/// <summary>
/// What claims state of their provider, such as its specialty: claims usually agree, and where they do not, the value that most state counts, whatever order they come
/// in. Bounded: of more than eight values those first in ordinal order are kept, with exact counts, as any order and any merge would keep them.
/// </summary>
public sealed class StatedValues
{
    private const int Most = 8;

    /// <summary>No taxonomy code or state is longer.</summary>
    private const int MostCharacters = 20;

    private readonly SortedDictionary<string, long> _claims = new(StringComparer.Ordinal);

    /// <summary>The value that most claims state, the first in ordinal order among equals; empty where none states any.</summary>
    public string Usual => _claims.Count == 0 ? "" : _claims.MaxBy(item => item.Value).Key;

    public void Add(string? value, long claims = 1)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        var kept = value.Length > MostCharacters ? value[..MostCharacters] : value;
        _claims[kept] = _claims.GetValueOrDefault(kept) + claims;
        if (_claims.Count > Most)
        {
            _claims.Remove(_claims.Keys.Last());
        }
    }

    public void Merge(StatedValues other)
    {
        foreach (var (value, claims) in other._claims)
        {
            Add(value, claims);
        }
    }

    public void Write(SketchWriter writer)
    {
        writer.Write(_claims.Count);
        foreach (var (value, claims) in _claims)
        {
            writer.Write(value);
            writer.Write(claims);
        }
    }

    public static StatedValues Read(ref SketchReader reader)
    {
        var values = new StatedValues();
        for (var left = reader.ReadLength(); left > 0; left--)
        {
            values.Add(reader.ReadText(), reader.Read());
        }

        return values;
    }
}
