using Claims.Statistics.Drift;

namespace Claims.Tracking.Drift;

/// <summary>Names that are tested by themselves, and one bin for all others.</summary>
internal sealed class NameBins
{
    private const string Others = "others";

    private readonly Dictionary<string, int> _places;
    private readonly double _unit;

    private NameBins(IReadOnlyList<string> kept, double unit)
    {
        _places = kept.Select((name, place) => (name, place)).ToDictionary(item => item.name, item => item.place, StringComparer.Ordinal);
        _unit = unit;
        Names = [.. kept, Others];
    }

    /// <summary>[K] the others last.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The names that are most frequent on both sides together, so that one that is new has its own bin; none so rare that a χ² would mislead.</summary>
    /// <param name="reference">By day.</param>
    /// <param name="current">By day.</param>
    /// <param name="most">Names to keep.</param>
    /// <param name="unit">What counts as one case.</param>
    public static NameBins Of(IReadOnlyList<NamedCounts> reference, IReadOnlyList<NamedCounts> current, int most, double unit)
    {
        var (before, after) = (reference.Sum(day => day.Total), current.Sum(day => day.Total));
        var least = ChiSquareHomogeneity.LeastExpected * unit * ((double)before + after) / Math.Min(before, after);
        var kept = reference.Concat(current).SelectMany(day => day.Counts)
            .GroupBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Count: group.Sum(entry => entry.Value)))
            .Where(item => item.Count >= least)
            .OrderByDescending(item => item.Count).ThenBy(item => item.Name, StringComparer.Ordinal)
            .Take(most);
        return new NameBins([.. kept.Select(item => item.Name)], unit);
    }

    /// <summary>[K] of one day, in cases.</summary>
    public double[] Counts(NamedCounts day)
    {
        var counts = new double[Names.Count];
        foreach (var (name, count) in day.Counts)
        {
            counts[_places.GetValueOrDefault(name, Names.Count - 1)] += count / _unit;
        }

        return counts;
    }
}
