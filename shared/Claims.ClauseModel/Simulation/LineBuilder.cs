using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>Makes service lines as they are usually billed, with what the policy asks for them: modifiers, a supporting diagnosis.</summary>
internal sealed class LineBuilder(SimulationTables tables)
{
    private static readonly string[] Surfaces = ["M", "O", "D", "B", "L"];

    public static ServiceLine Line(Random random, ServiceEntry service, int number, DateOnly day, string? place)
    {
        var units = service.MostUnits <= 1 ? 1 : 1 + (int)(Math.Pow(random.NextDouble(), 2) * service.MostUnits);
        var charge = Math.Round((double)service.Charge * units * Math.Exp(0.18 * random.Normal()), 2);
        var isFilling = service.System == CodeSystem.Cdt && service.Code.StartsWith("D2", StringComparison.Ordinal);
        return new ServiceLine
        {
            Number = number,
            Code = service.Code,
            System = service.System,
            RevenueCode = service.System == CodeSystem.Revenue ? service.Code : null,
            Units = Math.Min(units, service.MostUnits),
            UnitKind = service.System == CodeSystem.Revenue && service.MostUnits > 1 ? UnitKind.Days : UnitKind.Units,
            Charge = (decimal)charge,
            From = day,
            To = day,
            PlaceOfService = place,
            Tooth = isFilling ? (1 + random.Next(32)).ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
            Surfaces = isFilling && service.Code is "D2391" or "D2392" or "D2140" ? [random.One(Surfaces)] : [],
        };
    }

    /// <summary>The line with the modifiers that clauses in whose scope it is demand.</summary>
    public static ServiceLine WithDemandedModifiers(Random random, ServiceLine line, Policy policy)
    {
        foreach (var clause in policy.Clauses.Where(clause => Names(clause, line)))
        {
            foreach (var demand in clause.Conditions.OfType<Condition.ModifierRequired>().Where(demand => !line.Modifiers.Any(demand.Modifiers.Contains)))
            {
                line = line with { Modifiers = [.. line.Modifiers, random.One(demand.Modifiers)] };
            }
        }

        return line;
    }

    /// <summary>A diagnosis that explains the service, from those that the policy's clauses accept for it where they name any.</summary>
    public string Diagnosis(Random random, ServiceEntry service, ServiceLine line, Policy policy)
    {
        var group = tables.Diagnoses[service.DiagnosisGroup];
        var demands = policy.Clauses.Where(clause => Names(clause, line)).SelectMany(clause => clause.Conditions.OfType<Condition.DiagnosisIn>()).ToList();
        var accepted = group.Where(code => demands.TrueForAll(demand => demand.Ranges.Any(range => range.Contains(code)))).ToList();
        return random.Early(accepted.Count > 0 ? accepted : group);
    }

    public static bool Names(Clause clause, ServiceLine line) => clause.Scope.Services.Any(range =>
        (range.First.Length == line.Code.Length && range.Contains(line.Code))
        || (line.RevenueCode?.Length == range.First.Length && range.Contains(line.RevenueCode)));
}
