using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Features;

/// <summary>Turns relations into marks. Conditions about the whole claim mark the header's row, all others the line's.</summary>
internal static class RelationMarker
{
    private const double FarOver = 1.5;

    public static RelationMarks OfLine(LineClauseRelation relation, LineFacts facts, IReadOnlyList<PriorService> history)
    {
        var clause = relation.Clause;
        var marks = Mark(relation.ServiceInScope, RelationMarks.ServiceNamed)
            | Mark(relation.DiagnosisInScope, RelationMarks.DiagnosisNamed)
            | Mark(relation.PlaceInScope, RelationMarks.PlaceNamed)
            | Mark(relation.ModifierInScope, RelationMarks.ModifierNamed)
            | Mark(clause.Scope.Services.Count == 0, RelationMarks.NamesNoService)
            | Mark(!relation.InScope, RelationMarks.OutOfScope)
            | Mark(relation.OutsideEffectiveDates, RelationMarks.OutsideEffectiveDates);
        foreach (var outcome in relation.Conditions)
        {
            if (!outcome.IsAboutClaim)
            {
                marks |= Outcomes(outcome, clause);
                marks |= Mark(BrokenByHistory(outcome, clause, facts, history), RelationMarks.HistoryBreaks);
            }
        }

        return clause.Scope.Services.Count == 0 ? marks | Hypothetical(relation, facts, history) : marks;
    }

    /// <summary>The header's marks: what every line says of the claim as a whole.</summary>
    public static RelationMarks OfHeader(LineClauseRelation relation)
    {
        var marks = Mark(relation.OutsideEffectiveDates, RelationMarks.OutsideEffectiveDates) | Mark(relation.IsUniversal, RelationMarks.NamesNoService);
        foreach (var outcome in relation.Conditions)
        {
            if (outcome.IsAboutClaim)
            {
                marks |= RelationMarks.AboutClaim | Outcomes(outcome, relation.Clause);
            }
        }

        return marks;
    }

    public static RelationMarks OfDiagnosis(Diagnosis diagnosis, Clause clause)
    {
        var named = Holds(clause.Scope.Diagnoses, diagnosis) || clause.Conditions.OfType<Condition.DiagnosisIn>().Any(condition => Holds(condition.Ranges, diagnosis));
        return Mark(named, RelationMarks.DiagnosisNamed);
    }

    /// <summary>If the words of a clause that names no service mean this line: what would its conditions say?</summary>
    private static RelationMarks Hypothetical(LineClauseRelation relation, LineFacts facts, IReadOnlyList<PriorService> history)
    {
        var marks = RelationMarks.None;
        foreach (var known in relation.Conditions)
        {
            if (known.Condition is Condition.NotCovered)
            {
                marks |= RelationMarks.WouldExclude;
            }
            else if (known.Outcome == Outcome.NotApplicable && !IsAboutClaim(known.Condition))
            {
                var outcome = ConditionCheck.Check(known.Condition, relation.Clause.Scope, facts, history);
                marks |= outcome.Outcome switch
                {
                    Outcome.Broken => RelationMarks.WouldBreak | Sort(outcome) | Degree(outcome),
                    Outcome.Met => RelationMarks.WouldMeet,
                    _ => RelationMarks.None,
                };
                marks |= Mark(outcome.Outcome == Outcome.Broken && BrokenByHistory(outcome, relation.Clause, facts, history), RelationMarks.HistoryBreaks);
            }
        }

        return marks;
    }

    private static RelationMarks Outcomes(ConditionOutcome outcome, Clause clause) => outcome.Outcome switch
    {
        Outcome.Met => RelationMarks.Met,
        Outcome.Unknown => RelationMarks.Unknown,
        Outcome.Broken => RelationMarks.Broken | Sort(outcome) | Degree(outcome) | Mark(clause.Kind == ClauseKind.Exclusion, RelationMarks.ExclusionBroken),
        _ => RelationMarks.None,
    };

    private static RelationMarks Sort(ConditionOutcome outcome) => outcome.Condition switch
    {
        Condition.AgeBetween => RelationMarks.AgeBreaks | RelationMarks.NumberBroken,
        Condition.SexIs => RelationMarks.SexBreaks,
        Condition.MaxUnitsPerLine or Condition.MaxUnitsPerDay => RelationMarks.UnitsBreak | RelationMarks.NumberBroken,
        Condition.MaxPerMonths => RelationMarks.FrequencyBreaks | RelationMarks.NumberBroken,
        Condition.MaxChargePerLine => RelationMarks.NumberBroken,
        Condition.PriorAuthorizationRequired => RelationMarks.AuthorizationBreaks,
        Condition.PlaceOfServiceIn => RelationMarks.PlaceBreaks,
        Condition.DiagnosisIn => RelationMarks.DiagnosisBreaks,
        Condition.NotBilledWith => RelationMarks.CompanionBreaks,
        Condition.ModifierRequired => RelationMarks.ModifierBreaks,
        Condition.FiledWithinDays => RelationMarks.FilingBreaks,
        Condition.MemberCovered => RelationMarks.CoverBreaks,
        Condition.OtherPayerStated => RelationMarks.OtherPayerBreaks,
        Condition.ReferralRequired => RelationMarks.ReferralBreaks,
        _ => RelationMarks.None,
    };

    private static RelationMarks Degree(ConditionOutcome outcome) =>
        outcome.Ratio is not { } ratio ? RelationMarks.None : ratio >= FarOver ? RelationMarks.FarOver : RelationMarks.SlightlyOver;

    private static bool BrokenByHistory(ConditionOutcome outcome, Clause clause, LineFacts facts, IReadOnlyList<PriorService> history) =>
        history.Count > 0 && outcome is { Condition: Condition.MaxPerMonths, Outcome: Outcome.Broken }
        && ConditionCheck.Check(outcome.Condition, clause.Scope, facts, []).Outcome == Outcome.Met;

    private static bool IsAboutClaim(Condition condition) =>
        condition is Condition.FiledWithinDays or Condition.MemberCovered or Condition.OtherPayerStated or Condition.ReferralRequired;

    private static bool Holds(IReadOnlyList<CodeRange> ranges, Diagnosis diagnosis) =>
        diagnosis.System == CodeSystem.Icd10Cm && ranges.Any(range => range.Contains(diagnosis.Code));

    private static RelationMarks Mark(bool holds, RelationMarks mark) => holds ? mark : RelationMarks.None;
}
