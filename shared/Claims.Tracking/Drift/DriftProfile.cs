using Claims.Statistics.Sketches;

namespace Claims.Tracking.Drift;

/// <summary>
/// What the claims of one tumbling window, usually a day, look like: a distribution for every named feature. Profiles of parts merge into that of the whole, and what was added
/// can be taken back. The same claims give the same bytes, in whatever order they came (see <see cref="NamedCounts"/> for the bound).
/// </summary>
/// <remarks>A feature that a claim does not have is not added for it; where it matters how many have it, count that as a category.</remarks>
public sealed class DriftProfile
{
    /// <summary>Masses are kept in millionths.</summary>
    public const double Millionths = 1e6;

    private readonly SortedDictionary<string, CountHistogram> _numbers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, NamedCounts> _categories = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, NamedCounts> _masses = new(StringComparer.Ordinal);

    /// <summary>By feature: how many numbers fell into each of the <see cref="NumberBuckets"/>.</summary>
    public IReadOnlyDictionary<string, CountHistogram> Numbers => _numbers;

    /// <summary>By feature: how often each category came.</summary>
    public IReadOnlyDictionary<string, NamedCounts> Categories => _categories;

    /// <summary>By feature: sum of the weights on each name, in millionths.</summary>
    public IReadOnlyDictionary<string, NamedCounts> Masses => _masses;

    public bool IsEmpty => _numbers.Count + _categories.Count + _masses.Count == 0;

    /// <summary>Counts a number: cents, units, days, steps of log-odds.</summary>
    /// <param name="feature">Its name among the features with numbers.</param>
    /// <param name="value">Any whole number.</param>
    /// <param name="times">How often; −1 takes one back.</param>
    public void Add(string feature, long value, long times = 1)
    {
        var counts = At(_numbers, feature);
        counts.Add(NumberBuckets.Of(value), times);
        if (counts.Length == 0)
        {
            _numbers.Remove(feature);
        }
    }

    /// <summary>Counts a category: a code, a kind, a place.</summary>
    /// <param name="feature">Its name among the features with categories.</param>
    /// <param name="category">Any text; no identifier of a person.</param>
    /// <param name="times">How often; −1 takes one back.</param>
    public void Add(string feature, string category, long times = 1) => Add(_categories, feature, category, times);

    /// <summary>Adds to the mass on a name: attention on a clause, with the null clause as one of them.</summary>
    /// <param name="feature">Its name among the features with masses.</param>
    /// <param name="name">What the weight is on.</param>
    /// <param name="weight">At least 0, rounded to millionths; usually a claim's weights sum to 1.</param>
    /// <param name="times">How often; −1 takes it back.</param>
    public void AddMass(string feature, string name, double weight, long times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        if ((long)Math.Round(weight * Millionths) is > 0 and var mass)
        {
            Add(_masses, feature, name, times * mass);
        }
    }

    public void Merge(DriftProfile other)
    {
        foreach (var (feature, added) in other._numbers)
        {
            var counts = At(_numbers, feature);
            counts.Merge(added);
            if (counts.Length == 0)
            {
                _numbers.Remove(feature);
            }
        }

        Merge(_categories, other._categories);
        Merge(_masses, other._masses);
    }

    public void Write(SketchWriter writer)
    {
        Write(writer, _numbers, (counts, to) => counts.Write(to));
        Write(writer, _categories, (counts, to) => counts.Write(to));
        Write(writer, _masses, (counts, to) => counts.Write(to));
    }

    public static DriftProfile Read(ref SketchReader reader)
    {
        var profile = new DriftProfile();
        for (var left = reader.ReadLength(); left > 0; left--)
        {
            profile._numbers.Add(reader.ReadText(), CountHistogram.Read(ref reader));
        }

        Read(ref reader, profile._categories);
        Read(ref reader, profile._masses);
        return profile;
    }

    private static void Add(SortedDictionary<string, NamedCounts> features, string feature, string name, long count)
    {
        var counts = At(features, feature);
        counts.Add(name, count);
        if (counts.IsEmpty)
        {
            features.Remove(feature);
        }
    }

    private static void Merge(SortedDictionary<string, NamedCounts> features, SortedDictionary<string, NamedCounts> others)
    {
        foreach (var (feature, other) in others)
        {
            var counts = At(features, feature);
            counts.Merge(other);
            if (counts.IsEmpty)
            {
                features.Remove(feature);
            }
        }
    }

    private static T At<T>(SortedDictionary<string, T> features, string feature)
        where T : new()
    {
        if (!features.TryGetValue(feature, out var counts))
        {
            features.Add(feature, counts = new T());
        }

        return counts;
    }

    private static void Write<T>(SketchWriter writer, SortedDictionary<string, T> features, Action<T, SketchWriter> write)
    {
        writer.Write(features.Count);
        foreach (var (feature, counts) in features)
        {
            writer.Write(feature);
            write(counts, writer);
        }
    }

    private static void Read(ref SketchReader reader, SortedDictionary<string, NamedCounts> features)
    {
        for (var left = reader.ReadLength(); left > 0; left--)
        {
            features.Add(reader.ReadText(), NamedCounts.Read(ref reader));
        }
    }
}
