using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Relations;

/// <summary>Relates service lines to clauses. Pure.</summary>
public static class ClauseRelations
{
    /// <param name="history">What the member had before, where it is known; frequencies count it.</param>
    public static LineClauseRelation Evaluate(Claim claim, ServiceLine line, Clause clause, Policy policy, IReadOnlyList<PriorService>? history = null) =>
        Evaluate(new LineFacts(claim, line), clause, policy, history ?? []);

    /// <summary>The same, for facts that are used for many clauses.</summary>
    public static LineClauseRelation Evaluate(LineFacts facts, Clause clause, Policy policy, IReadOnlyList<PriorService> history)
    {
        var scope = clause.Scope;
        var service = scope.Services.Count > 0 && facts.HasServiceIn(scope.Services);
        var diagnosis = scope.Diagnoses.Count > 0 && facts.HasDiagnosisIn(scope.Diagnoses) == true;
        var place = scope.PlacesOfService.Count > 0 && facts.PlaceOfService is { } code && scope.PlacesOfService.Contains(code);
        var modifier = scope.Modifiers.Count > 0 && facts.Line.Modifiers.Any(scope.Modifiers.Contains);
        var inScope = (service || scope.Services.Count == 0)
            && (diagnosis || scope.Diagnoses.Count == 0)
            && (place || scope.PlacesOfService.Count == 0)
            && (modifier || scope.Modifiers.Count == 0);
        return new LineClauseRelation
        {
            Clause = clause,
            ServiceInScope = service,
            DiagnosisInScope = diagnosis,
            PlaceInScope = place,
            ModifierInScope = modifier,
            IsUniversal = scope.IsUniversal,
            InScope = inScope,
            OutsideEffectiveDates = facts.Day < policy.EffectiveFrom || facts.Day > policy.EffectiveTo,
            Conditions = inScope && Applies(clause)
                ? clause.Conditions.Select(condition => ConditionCheck.Check(condition, scope, facts, history)).ToList()
                : clause.Conditions.Select(condition => new ConditionOutcome(condition, Outcome.NotApplicable, "", "", "")).ToList(),
        };
    }

    /// <summary>
    /// A clause that names nothing says something about every line, but only what concerns cover, filing, other payers and referral can be
    /// held against any line whatever; a universal "not covered" would forbid everything.
    /// </summary>
    private static bool Applies(Clause clause) =>
        !clause.Scope.IsUniversal
        || clause.Conditions.All(condition => condition is Condition.MemberCovered or Condition.FiledWithinDays or Condition.OtherPayerStated or Condition.MaxChargePerLine);
}
