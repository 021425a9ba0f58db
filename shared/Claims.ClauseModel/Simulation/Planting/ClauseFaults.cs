using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.ClauseModel.Simulation.Billing;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Planting;

/// <summary>
/// Faults that break a clause: a claim with a service that the clause names is made as any other and one thing of it changed. What the relations of the true
/// policy do not confirm does not count; nor does a hard fault that the seen policy's would find without history.
/// </summary>
internal static class ClauseFaults
{
    public static IEnumerable<FaultCell> Cells(PolicyPlan plan, SimulationOptions options) =>
        from target in FaultTarget.Of(plan)
        from difficulty in Difficulties(target, options)
        group target by (target.Kind, difficulty) into cell
        let targets = cell.ToList()
        select new FaultCell(cell.Key.Kind, cell.Key.difficulty, site => Try(site, site.Random.One(targets), cell.Key.difficulty));

    private static IEnumerable<Difficulty> Difficulties(FaultTarget target, SimulationOptions options)
    {
        var withinClaim = target.Condition is not Condition.MaxPerMonths frequency || frequency.Max <= FrequencyBreaks.MostWithinClaim;
        var onlyHistory = options.History && target.Condition is Condition.MaxPerMonths { Max: <= FrequencyBreaks.MostInHistory } or Condition.NotBilledWith;
        if (!target.IsBlinded && withinClaim)
        {
            yield return Difficulty.Easy;
            if (target.Condition is not Condition.SexIs)
            {
                yield return Difficulty.Medium;
            }
        }

        if ((target.IsBlinded && withinClaim) || onlyHistory)
        {
            yield return Difficulty.Hard;
        }
    }

    private static SimulatedClaim? Try(PlantingSite site, FaultTarget target, Difficulty difficulty)
    {
        var service = target.Clause.Scope.IsUniversal ? site.Plan.One(site.Random) : target.Services.One(site.Random);
        var others = ServiceGroupDraw.Others(site.Random);
        var group = ServiceGroupDraw.Around(site.Random, site.Plan, service, others);
        if (MemberBreaks.Patient(site, target, difficulty, group, service) is not { } member)
        {
            return null;
        }

        var claim = target.Clause.Scope.IsUniversal
            ? site.Tools.Composer.Usual(site.Random, site.Index, site.Plan, member, group, site.Day)
            : site.Tools.Composer.Compose(site.Random, site.Index, site.Plan, member, group, site.Day);
        if (target.Condition is not Condition.MaxPerMonths)
        {
            claim = RepeatedVisits.Sometimes(site.Random, claim);
        }

        return Break(site, claim, group.IndexOf(service), service, target, difficulty) is { } broken ? Confirmed(site, broken, target, difficulty) : null;
    }

    private static BrokenClaim? Break(PlantingSite site, Claim claim, int at, PlannedService service, FaultTarget target, Difficulty difficulty) => target.Condition switch
    {
        Condition.NotCovered or Condition.AgeBetween or Condition.SexIs => BrokenClaim.Alone(claim),
        Condition.MaxUnitsPerLine units => LineBreaks.Units(site.Random, claim, at, service, units.Max, difficulty),
        Condition.MaxUnitsPerDay units => LineBreaks.Units(site.Random, claim, at, service, units.Max, difficulty),
        Condition.MaxPerMonths frequency => FrequencyBreaks.Break(site, claim, at, target, frequency, difficulty),
        Condition.PriorAuthorizationRequired => LineBreaks.Authorization(site.Random, claim, at, difficulty),
        Condition.PlaceOfServiceIn places => LineBreaks.Place(site.Random, claim, at, service, places, difficulty),
        Condition.DiagnosisIn diagnoses => DiagnosisBreaks.Break(site, claim, at, service, diagnoses, difficulty),
        Condition.NotBilledWith others => CompanionBreaks.Break(site, claim, at, others, difficulty),
        Condition.ModifierRequired modifier => LineBreaks.Modifier(site.Random, claim, at, modifier, difficulty),
        Condition.FiledWithinDays filing => ClaimBreaks.Late(site.Random, claim, filing.Days, difficulty),
        Condition.MemberCovered => ClaimBreaks.Outside(site.Random, claim, difficulty),
        Condition.OtherPayerStated => ClaimBreaks.OtherPayer(claim, difficulty),
        _ => null,
    };

    private static SimulatedClaim? Confirmed(PlantingSite site, BrokenClaim broken, FaultTarget target, Difficulty difficulty)
    {
        var found = site.Plan.True.Broken(broken.Witness, broken.History).Where(entry => entry.LineNumber <= broken.Claim.Lines.Count).ToList();
        var own = found.Where(entry => entry.Relation.Clause == target.Clause).ToList();
        var sameKind = found.TrueForAll(entry => entry.Relation.Conditions.All(condition => condition.Outcome != Outcome.Broken || FaultKinds.Of(condition.Condition) == target.Kind));
        if (own.Count == 0 || !sameKind || broken.Claim.ServiceFrom < site.Plan.Policy.True.EffectiveFrom)
        {
            return null;
        }

        if (difficulty == Difficulty.Hard && site.Plan.Seen.IsBroken(broken.Claim, []))
        {
            return null;
        }

        var isAboutClaim = own[0].Relation.Conditions.Any(condition => condition.Outcome == Outcome.Broken && condition.IsAboutClaim);
        var fault = new PlantedFault(target.Kind, isAboutClaim ? null : own[0].LineNumber, target.Clause.Id, difficulty);
        return new SimulatedClaim(broken.Claim, [fault], site.Tools.History.Draw(site.Random, site.Plan, broken.Claim, broken.History));
    }
}
