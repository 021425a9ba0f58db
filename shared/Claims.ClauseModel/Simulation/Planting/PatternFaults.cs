using Claims.ClauseModel.Simulation.Billing;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Planting;

/// <summary>Faults that break no clause: only the pattern of the claim, or what the member had before, shows them. All are hard.</summary>
internal static class PatternFaults
{
    /// <summary>Levels of one service: what the condition needs, and what is billed for it. The higher one is normal for graver conditions only.</summary>
    private static readonly (string Level, string Higher)[] Levels =
    [
        ("99202", "99205"), ("99203", "99205"), ("99212", "99214"), ("99212", "99215"), ("99213", "99215"), ("99283", "99284"), ("99283", "99285"), ("A0429", "A0427"),
    ];

    public static IEnumerable<FaultCell> Cells(PolicyPlan plan, SimulationOptions options)
    {
        var levels = Levels.Where(level => plan.TryFind(level.Level, out _) && plan.TryFind(level.Higher, out _)).ToList();
        if (levels.Count > 0)
        {
            yield return new FaultCell(FaultKind.Upcoding, Difficulty.Hard, site => Upcode(site, site.Random.One(levels)));
        }

        yield return new FaultCell(FaultKind.PhantomService, Difficulty.Hard, AddPhantom);
        if (options.History)
        {
            yield return new FaultCell(FaultKind.DuplicateUnderChangedDetails, Difficulty.Hard, Duplicate);
        }
    }

    /// <summary>A higher level at its own usual charge, for a condition that never needs it.</summary>
    private static SimulatedClaim? Upcode(PlantingSite site, (string Level, string Higher) level)
    {
        if (!site.Plan.TryFind(level.Level, out var needed) || !site.Plan.TryFind(level.Higher, out var billed) || needed.Entry.DiagnosisGroup == billed.Entry.DiagnosisGroup)
        {
            return null;
        }

        var upcoded = billed with { Diagnoses = needed.Diagnoses };
        var group = ServiceGroupDraw.Around(site.Random, site.Plan, upcoded, ServiceGroupDraw.Others(site.Random));
        return Claim(site, group) is { } claim ? Confirmed(site, claim, group.IndexOf(upcoded) + 1, FaultKind.Upcoding) : null;
    }

    /// <summary>A service of another specialty, for another condition, among the lines of a visit.</summary>
    private static SimulatedClaim? AddPhantom(PlantingSite site)
    {
        var random = site.Random;
        var first = site.Plan.One(random);
        var group = ServiceGroupDraw.Around(random, site.Plan, first, Math.Max(0, ServiceGroupDraw.Others(random) - 1));
        var explained = group.SelectMany(service => site.Plan.Tables.Diagnoses[service.Entry.DiagnosisGroup]).ToHashSet(StringComparer.Ordinal);
        var phantom = site.Plan.One(random);
        if (group.Exists(service => service.Entry.Specialty == phantom.Entry.Specialty)
            || site.Plan.Tables.Diagnoses[phantom.Entry.DiagnosisGroup].Any(explained.Contains)
            || phantom.Places.Count == 0
            || !ServiceGroupDraw.StandsBeside(phantom, group))
        {
            return null;
        }

        // It points to a diagnosis of another line, as a line that was never needed must.
        var unexplained = phantom with { Diagnoses = random.One(group).Diagnoses };
        group.Insert(1 + random.Next(group.Count), unexplained);
        return Claim(site, group) is { } claim ? Confirmed(site, claim, group.IndexOf(unexplained) + 1, FaultKind.PhantomService) : null;
    }

    /// <summary>A claim like any other; the member had one of its services up to two days before, under another number.</summary>
    private static SimulatedClaim? Duplicate(PlantingSite site)
    {
        var random = site.Random;
        var group = ServiceGroupDraw.Around(random, site.Plan, site.Plan.One(random), ServiceGroupDraw.Others(random));
        if (Claim(site, group) is not { } claim)
        {
            return null;
        }

        var at = random.Next(group.Count);
        var line = claim.Lines[at];
        var earlier = site.Tools.History.Of(random, group[at].Entry, line.From!.Value.AddDays(-random.Next(3)), random.Next(2) == 0 ? claim.BillingProvider.Id : null) with
        {
            Units = line.Units,
            Charge = random.NextDouble() < 0.4 ? line.Charge : Math.Round(line.Charge * (decimal)(0.97 + (0.06 * random.NextDouble())), 2),
        };
        if (site.Plan.True.IsBroken(claim, [earlier]))
        {
            return null;
        }

        var fault = new PlantedFault(FaultKind.DuplicateUnderChangedDetails, line.Number, null, Difficulty.Hard);
        return new SimulatedClaim(claim, [fault], site.Tools.History.Draw(random, site.Plan, claim, earlier));
    }

    private static Claim? Claim(PlantingSite site, List<PlannedService> group) => site.Tools.Patients.For(site.Random, site.Plan, group, site.Day) is { } member
        ? RepeatedVisits.Sometimes(site.Random, site.Tools.Composer.Compose(site.Random, site.Index, site.Plan, member, group, site.Day))
        : null;

    private static SimulatedClaim? Confirmed(PlantingSite site, Claim claim, int line, FaultKind kind) => site.Plan.True.IsBroken(claim, [])
        ? null
        : new SimulatedClaim(claim, [new PlantedFault(kind, line, null, Difficulty.Hard)], site.Tools.History.Draw(site.Random, site.Plan, claim));
}
