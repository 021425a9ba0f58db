using System.Globalization;

using Claims.ClauseModel.Simulation.Billing;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>Makes service lines as they are usually billed, with what the policy asks for them: modifiers, a supporting diagnosis.</summary>
internal static class LineBuilder
{
    /// <summary>Standard deviation of the logarithm of a line's charge around units times usual charge.</summary>
    private const double ChargeSpread = 0.18;

    private static readonly string[] Surfaces = ["M", "O", "D", "B", "L"];

    /// <summary>Modifiers that now and then stand on a line without being asked for: left and right side, requirements met, teaching physician.</summary>
    private static readonly string[] Harmless = ["LT", "RT", "KX", "GC"];

    /// <param name="diagnoses">Codes of the claim so far; a new one is added to it.</param>
    public static ServiceLine Line(Random random, PlannedService service, int number, DateOnly day, string? place, List<string> diagnoses)
    {
        var entry = service.Entry;
        var most = (int)Math.Min(entry.MostUnits, service.Demands.MostUnits);
        var units = most <= 1 ? 1 : Math.Min(most, 1 + (int)(Math.Pow(random.NextDouble(), 2) * most));
        var diagnosis = random.Early(service.Diagnoses);
        if (!diagnoses.Contains(diagnosis))
        {
            diagnoses.Add(diagnosis);
        }

        var isFilling = entry.System == CodeSystem.Cdt && entry.Code.StartsWith("D2", StringComparison.Ordinal);
        return new ServiceLine
        {
            Number = number,
            Code = entry.Code,
            System = entry.System,
            Modifiers = Modifiers(random, service),
            RevenueCode = entry.System == CodeSystem.Revenue ? entry.Code : null,
            Units = units,
            UnitKind = entry.System == CodeSystem.Revenue && entry.MostUnits > 1 ? UnitKind.Days : UnitKind.Units,
            Charge = Charge(random, entry, units),
            From = day,
            To = day,
            PlaceOfService = place,
            DiagnosisPointers = entry.System == CodeSystem.Revenue ? [] : [diagnoses.IndexOf(diagnosis) + 1],
            Tooth = isFilling ? (1 + random.Next(32)).ToString(CultureInfo.InvariantCulture) : null,
            Surfaces = isFilling && entry.Code is "D2391" or "D2392" or "D2140" ? [random.One(Surfaces)] : [],
        };
    }

    /// <summary>Log-normal around the usual charge for so many units.</summary>
    public static decimal Charge(Random random, ServiceEntry service, decimal units) =>
        Math.Round(service.Charge * units * (decimal)Math.Exp(ChargeSpread * random.Normal()), 2);

    private static List<string> Modifiers(Random random, PlannedService service)
    {
        var modifiers = new List<string>();
        foreach (var demand in service.Demands.Modifiers.Where(demand => !modifiers.Any(demand.Contains)))
        {
            modifiers.Add(random.One(demand));
        }

        if (modifiers.Count == 0 && service.Entry.System == CodeSystem.Hcpcs && random.NextDouble() < 0.06)
        {
            modifiers.Add(random.One(Harmless));
        }

        return modifiers;
    }
}
