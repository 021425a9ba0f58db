using Claims.Fraud.History;

namespace Claims.Fraud.Duplicates;

/// <summary>What a claim bills, without when and for how much: units of each service, told apart by modifiers and tooth.</summary>
public sealed class ServiceSet
{
    private readonly Dictionary<(string Code, string Modifiers, string? Tooth), long> _units;

    private ServiceSet(Dictionary<(string Code, string Modifiers, string? Tooth), long> units) => _units = units;

    /// <summary>Number of services.</summary>
    public int Count => _units.Count;

    public IEnumerable<string> Codes => _units.Keys.Select(service => service.Code).Distinct();

    /// <param name="lines">Of one claim. Lines that do not say what was done are left out.</param>
    public static ServiceSet Of(IEnumerable<BilledLine> lines) => new(lines
        .Where(line => !line.IsVague)
        .GroupBy(line => (line.Code, line.Modifiers, line.Tooth), line => line.UnitsThousandths)
        .ToDictionary(group => group.Key, group => group.Sum()));

    public bool IsSameAs(ServiceSet other) => Count == other.Count && IsWithin(other) && other.IsWithin(this);

    /// <summary>True where the other set has all of these services, with at least as many units.</summary>
    public bool IsWithin(ServiceSet other) => _units.All(service => other._units.TryGetValue(service.Key, out var units) && units >= service.Value);

    /// <summary>This set without a part of it; services of which no unit is left are gone.</summary>
    public ServiceSet Without(ServiceSet part) => new(_units
        .Select(service => (service.Key, Units: service.Value - part._units.GetValueOrDefault(service.Key)))
        .Where(service => service.Units > 0)
        .ToDictionary(service => service.Key, service => service.Units));

    /// <summary>The parts among the candidates that together are this set, taken largest first; empty where they do not cover it exactly.</summary>
    public IReadOnlyList<T> CoveredBy<T>(IEnumerable<T> candidates, Func<T, ServiceSet> set)
    {
        var rest = this;
        var taken = new List<T>();
        foreach (var candidate in candidates.OrderByDescending(item => set(item).Count))
        {
            if (rest.Count > 0 && set(candidate) is { Count: > 0 } part && part.IsWithin(rest))
            {
                rest = rest.Without(part);
                taken.Add(candidate);
            }
        }

        return rest.Count == 0 ? taken : [];
    }
}
