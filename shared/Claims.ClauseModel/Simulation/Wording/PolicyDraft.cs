using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Simulation.Wording;

/// <summary>Chooses what a policy covers, excludes and asks for, and drafts its clauses, about 40 to 80; fewer for a dental plan.</summary>
internal static class PolicyDraft
{
    /// <summary>Most numbered families that a policy excludes: visits, tests and surgery remain to be billed.</summary>
    private const int MostNumberedExcluded = 4;

    public static IReadOnlyList<ClauseDraft> Of(Random random, WordingSet set, SimulationTables tables, bool isDental)
    {
        var families = tables.Families.Where(family => family.IsDental == isDental && (set == WordingSet.Evaluation || !family.IsHeldOut)).ToArray();
        random.Shuffle(families);
        var numbered = 0;
        var excluded = families.Where(family => !family.IsNumbered || numbered++ < MostNumberedExcluded).Take(isDental ? 2 + random.Next(3) : 8 + random.Next(8)).ToList();
        var named = families.Except(excluded).Take(28 + random.Next(16)).ToList();
        var drafter = new ClauseDrafter(random, set, tables);
        return
        [
            GeneralDrafts.Cover(random, set),
            GeneralDrafts.Filing(random, set),
            GeneralDrafts.OtherPayers(random, set),
            .. GeneralDrafts.Untested(random, set, 2 + random.Next(4)),
            .. excluded.Select(drafter.Excluded),
            .. Some(random, named, 12, 22, _ => true).Select(drafter.Covered),
            .. Some(random, named, 4, 8, _ => true).Select(family => drafter.CoveredFor(family, random.Next(2) == 0 ? ClauseKind.Eligibility : ClauseKind.Coverage)),
            .. Some(random, named, 4, 8, family => family.Services.Any(service => service.MostUnits >= 3)).Select(drafter.Units),
            .. Some(random, named, 4, 8, family => !family.IsNumbered).Select(drafter.Frequency),
            .. Some(random, named, 4, 8, _ => true).Select(drafter.Authorization),
            .. Some(random, named, 2, 5, HasPlaces).Select(drafter.Place),
            .. Some(random, named, 2, 5, family => !family.IsNumbered).Select(drafter.Diagnosis),
            .. Some(random, named, 2, 5, family => !family.IsNumbered && !family.IsDental).Select(drafter.Modifier),
            .. Pairs(random, named).Select(pair => drafter.Together(pair.Item1, pair.Item2)),
        ];
    }

    private static IEnumerable<ServiceFamily> Some(Random random, List<ServiceFamily> families, int least, int most, Func<ServiceFamily, bool> suits)
    {
        var suiting = families.Where(suits).ToArray();
        random.Shuffle(suiting);
        return suiting.Take(least + random.Next(most - least + 1));
    }

    /// <summary>Every service of the family is given at two places or more.</summary>
    private static bool HasPlaces(ServiceFamily family) => !family.IsNumbered && family.Services.All(service => service.Places.Count > 1);

    /// <summary>Families of one specialty, which can stand on one claim.</summary>
    private static List<(ServiceFamily, ServiceFamily)> Pairs(Random random, List<ServiceFamily> families)
    {
        var pairs = families
            .SelectMany((one, i) => families.Skip(i + 1).Select(other => (one, other)))
            .Where(pair => pair.one.Services[0].Specialty == pair.other.Services[0].Specialty)
            .ToArray();
        random.Shuffle(pairs);
        return [.. pairs.Take(2 + random.Next(3))];
    }
}
