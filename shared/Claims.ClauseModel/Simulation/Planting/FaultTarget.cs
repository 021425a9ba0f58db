using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation.Billing;

namespace Claims.ClauseModel.Simulation.Planting;

/// <summary>A condition that can be broken, and the services that it can be broken with.</summary>
/// <param name="IsBlinded">The clause is seen without its codes.</param>
/// <param name="Services">As they are billed where this condition is not minded; those of the whole plan for a clause that names none.</param>
internal sealed record FaultTarget(Clause Clause, Condition Condition, bool IsBlinded, WeightedChoice<PlannedService> Services)
{
    public FaultKind Kind => FaultKinds.Of(Condition)!.Value;

    /// <summary>Everything that faults of the catalogue can break under a policy.</summary>
    public static IEnumerable<FaultTarget> Of(PolicyPlan plan)
    {
        var blinded = plan.Policy.BlindedClauses.ToHashSet(StringComparer.Ordinal);
        foreach (var clause in plan.Policy.True.Clauses)
        {
            foreach (var condition in clause.Conditions.Where(condition => FaultKinds.Of(condition) is not null))
            {
                if (Named(plan, clause, condition) is { Items.Count: > 0 } services)
                {
                    yield return new FaultTarget(clause, condition, blinded.Contains(clause.Id), services);
                }
            }
        }
    }

    private static WeightedChoice<PlannedService>? Named(PolicyPlan plan, Clause clause, Condition condition)
    {
        if (clause.Scope.IsUniversal)
        {
            return condition is Condition.MemberCovered or Condition.FiledWithinDays or Condition.OtherPayerStated ? plan.Services : null;
        }

        var services = plan.Tables.Services
            .Where(service => plan.True.Naming(PolicyPlan.LineOf(service)).Contains(clause))
            .Select(service => plan.Without(service, clause, condition))
            .OfType<PlannedService>()
            .Select(service => InScope(service, clause.Scope))
            .OfType<PlannedService>()
            .ToList();
        return new WeightedChoice<PlannedService>(services, service => service.Entry.Weight);
    }

    /// <summary>The service at a place and for a diagnosis that the clause is about; null where there is none.</summary>
    private static PlannedService? InScope(PlannedService service, ClauseScope scope)
    {
        var places = scope.PlacesOfService.Count == 0 ? service.Places : service.Places.Intersect(scope.PlacesOfService).ToList();
        var diagnoses = scope.Diagnoses.Count == 0 ? service.Diagnoses : service.Diagnoses.Where(code => scope.Diagnoses.Any(range => range.Contains(code))).ToList();
        return (places.Count == 0 && service.Places.Count > 0) || diagnoses.Count == 0 || scope.Modifiers.Count > 0
            ? null
            : service with { Places = places, Diagnoses = diagnoses };
    }
}
