using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Billing;

/// <summary>What a member had before a claim: mostly other services, often the same ones, never so that a clause is broken by it.</summary>
internal sealed class HistoryDraw(SimulationOptions options, ClaimComposer composer)
{
    private const int MostEntries = 8;

    /// <summary>Days that the same service lies back at least: nearer ones would be duplicates.</summary>
    private const int LeastGap = 3;

    private const int LongestGap = 500;

    private readonly RealDistributions _real = RealDistributions.Load();

    /// <summary>Earlier services, ordered by day, under which the claim breaks no clause that it does not break under the known ones.</summary>
    /// <param name="known">Services that the member certainly had.</param>
    public IReadOnlyList<PriorService> Draw(Random random, PolicyPlan plan, Claim claim, params IReadOnlyList<PriorService> known)
    {
        var history = known.ToList();
        if (!options.History || (known.Count == 0 && random.NextDouble() < 0.12))
        {
            return history;
        }

        var brokenAlone = plan.True.Broken(claim, known).Count();
        var others = DaysBack(random).Select(back => Entry(random, plan, claim, back));
        foreach (var prior in UpToLimits(random, plan, claim).Concat(others))
        {
            history.Add(prior);
            if (plan.True.Broken(claim, history).Count() > brokenAlone)
            {
                history.RemoveAt(history.Count - 1);
            }
        }

        // By day, so that the order does not tell which ones were known.
        return [.. history.OrderBy(prior => prior.Day).ThenBy(prior => prior.ClaimNumber, StringComparer.Ordinal)];
    }

    /// <summary>An earlier line of the service, on the day.</summary>
    public PriorService Of(Random random, ServiceEntry service, DateOnly day, string? provider = null)
    {
        var units = service.MostUnits <= 1 ? 1 : 1 + (int)(Math.Pow(random.NextDouble(), 2) * service.MostUnits);
        return new PriorService(service.Code, day)
        {
            Provider = provider ?? composer.Population.Provider(service.Specialty, (int)(Math.Pow(random.NextDouble(), 1.8) * options.ProvidersPerSpecialty)).Id,
            Units = Math.Min(units, service.MostUnits),
            Charge = LineBuilder.Charge(random, service, Math.Min(units, service.MostUnits)),
            ClaimNumber = Number(random),
            Line = 1 + random.Next(3),
        };
    }

    public string Number(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"{options.Prefix}{options.Seed}-{random.Next(1_000_000):000000}H");

    /// <summary>
    /// For lines whose frequency a clause limits, often as many earlier services as it allows, and one more that will be refused: so that a history with the
    /// same service is not itself a sign of a fault.
    /// </summary>
    private IEnumerable<PriorService> UpToLimits(Random random, PolicyPlan plan, Claim claim) =>
        from line in claim.Lines.DistinctBy(line => line.Code)
        from clause in plan.True.Naming(line)
        from frequency in clause.Conditions.OfType<Condition.MaxPerMonths>()
        where frequency.Max <= MostEntries && random.Next(2) == 0
        from service in plan.TryFind(line.Code, out var found) ? new[] { found.Entry } : []
        from gap in Gaps(random, frequency.Max, frequency.Months)
        select Of(random, service, Before(claim, gap), random.NextDouble() < 0.7 ? claim.BillingProvider.Id : null);

    /// <summary>Days back of so many services within some months, each as far as it happens.</summary>
    public static IEnumerable<int> Gaps(Random random, int count, int months)
    {
        var window = Math.Min(LongestGap, (months * 30) - 2);
        return Enumerable.Range(0, count).Select(_ => LeastGap + (int)(Math.Pow(random.NextDouble(), 1.5) * Math.Max(1, window - LeastGap)));
    }

    /// <summary>How many days back earlier visits lie, by the gaps between real ones.</summary>
    private IEnumerable<int> DaysBack(Random random)
    {
        var back = 0;
        foreach (var gap in _real.HistoryGaps(random, ClaimKind.Professional).Take(1 + random.Next(MostEntries)))
        {
            back += gap;
            if (back <= LongestGap)
            {
                yield return back;
            }
        }
    }

    private PriorService Entry(Random random, PolicyPlan plan, Claim claim, int gap)
    {
        var again = random.NextDouble();
        if (again < 0.4 && plan.TryFind(random.One(claim.Lines).Code, out var same))
        {
            return Of(random, same.Entry, Before(claim, LeastGap + gap), random.NextDouble() < 0.7 ? claim.BillingProvider.Id : null);
        }

        var specialty = plan.TryFind(claim.Lines[0].Code, out var first) ? plan.Of(first.Entry.Specialty) : null;
        var other = again < 0.6 && specialty is not null ? specialty.One(random) : plan.Services.One(random);
        var billed = claim.Lines.Any(line => line.Code == other.Entry.Code);
        return Of(random, other.Entry, Before(claim, billed ? LeastGap + gap : gap));
    }

    /// <summary>So many days before the first line.</summary>
    private static DateOnly Before(Claim claim, int days) => claim.ServiceFrom!.Value.AddDays(-days);
}
