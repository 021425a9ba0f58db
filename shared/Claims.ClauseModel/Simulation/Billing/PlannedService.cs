using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Billing;

/// <summary>A service, what a policy asks of its line, and the diagnoses and places that satisfy both.</summary>
/// <param name="Diagnoses">ICD-10-CM codes that explain it, the common ones first; never empty.</param>
/// <param name="Places">Empty for institutional lines.</param>
internal sealed record PlannedService(ServiceEntry Entry, Demands Demands, IReadOnlyList<string> Diagnoses, IReadOnlyList<string> Places)
{
    public bool Fits(int age, Sex sex) => Entry.Fits(age, sex) && Demands.Fits(age, sex);

    /// <summary>Null where no line of this service can satisfy the policy.</summary>
    public static PlannedService? Of(ServiceEntry entry, Demands demands, SimulationTables tables)
    {
        var sexes = demands.Sex == Sex.Unknown || entry.Sex == Sex.Unknown || demands.Sex == entry.Sex;
        var ages = Math.Max(entry.MinAge, demands.MinAge) <= Math.Min(entry.MaxAge, demands.MaxAge);
        var places = entry.Places.Where(place => demands.Places?.Contains(place) != false).ToList();
        var diagnoses = Accepted(tables.Diagnoses[entry.DiagnosisGroup], demands);
        if (diagnoses.Count == 0)
        {
            diagnoses = Accepted(tables.Diagnoses.Values.SelectMany(codes => codes), demands);
        }

        var affordable = demands.MostCharge is null || entry.Charge <= demands.MostCharge;
        return demands.IsExcluded || demands.MostUnits < 1 || !sexes || !ages || !affordable || (places.Count == 0 && entry.Places.Count > 0) || diagnoses.Count == 0
            ? null
            : new PlannedService(entry, demands, diagnoses, places);
    }

    private static List<string> Accepted(IEnumerable<string> codes, Demands demands) =>
        codes.Where(code => demands.Diagnoses.All(ranges => ranges.Any(range => range.Contains(code)))).ToList();
}
