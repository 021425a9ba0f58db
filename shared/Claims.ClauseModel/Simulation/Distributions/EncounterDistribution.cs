using System.Globalization;

using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>Encounters and prescriptions: the kind of encounter first, then, given it, what was done and found.</summary>
internal sealed class EncounterDistribution(IReadOnlyDictionary<string, BackOffTable> tables, IReadOnlyList<UsualAmount> amounts)
{
    private const int MostTries = 50;

    private readonly Dictionary<string, UsualAmount> _amounts = amounts.ToDictionary(amount => amount.Of, StringComparer.Ordinal);

    /// <summary>Spread of charges within one code, over all codes: the root of the mean square.</summary>
    public double ChargeSpread { get; } = UsualAmount.PooledSpread(amounts);

    /// <param name="population">One of <see cref="Populations"/> that Synthea covers.</param>
    public OutpatientVisit Draw(Random random, string population)
    {
        var encounter = tables[TableNames.Encounter].Draw(random, population);
        var services = Some(random, TableNames.ServiceCount, TableNames.Service, encounter, population);
        var findings = Some(random, TableNames.FindingCount, TableNames.Finding, encounter, population);
        return new OutpatientVisit(
            [.. services.Prepend(encounter).Select(cell => Service(random, cell))],
            [.. findings.Select(cell => SyntheaCode.Parse(cell).Code)]);
    }

    /// <summary>As many different values as claims of this kind of encounter have.</summary>
    private List<string> Some(Random random, string countTable, string table, string encounter, string population)
    {
        var count = Bucket.Draw(random, tables[countTable].Draw(random, $"{population} {encounter}", population));
        var drawn = new List<string>();
        for (var attempt = 0; drawn.Count < count && attempt < MostTries; attempt++)
        {
            var cell = tables[table].Draw(random, $"{population} {encounter}", population);
            if (!drawn.Contains(cell))
            {
                drawn.Add(cell);
            }
        }

        return drawn;
    }

    private VisitService Service(Random random, string cell)
    {
        var (system, code) = SyntheaCode.Parse(cell);
        return new VisitService(system, code, _amounts.TryGetValue(cell, out var amount) ? amount.Draw(random) : 0);
    }
}
