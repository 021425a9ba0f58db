using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Relations;

/// <summary>A relation as numbers, each 0 or 1, in a fixed order that models are trained on: added to at the end, never reordered.</summary>
public static class RelationFeatures
{
    public const int ServiceInScope = 0;
    public const int DiagnosisInScope = 1;
    public const int PlaceInScope = 2;
    public const int ModifierInScope = 3;
    public const int IsUniversal = 4;

    /// <summary>The clause names something that the line does not meet.</summary>
    public const int OutOfScope = 5;
    public const int AnyMet = 6;
    public const int AnyBroken = 7;
    public const int AnyUnknown = 8;

    /// <summary>A broken condition of an exclusion.</summary>
    public const int ExclusionBroken = 9;

    /// <summary>A broken number: units, frequency, charge, age.</summary>
    public const int LimitBroken = 10;
    public const int OutsideEffectiveDates = 11;

    public const int Count = 12;

    /// <param name="into">At least <see cref="Count"/> long; every entry up to it is written.</param>
    public static void Write(LineClauseRelation relation, Span<float> into)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(into.Length, Count, nameof(into));
        into[..Count].Clear();
        Set(into, ServiceInScope, relation.ServiceInScope);
        Set(into, DiagnosisInScope, relation.DiagnosisInScope);
        Set(into, PlaceInScope, relation.PlaceInScope);
        Set(into, ModifierInScope, relation.ModifierInScope);
        Set(into, IsUniversal, relation.IsUniversal);
        Set(into, OutOfScope, !relation.InScope);
        Set(into, OutsideEffectiveDates, relation.OutsideEffectiveDates);
        foreach (var condition in relation.Conditions)
        {
            var broken = condition.Outcome == Outcome.Broken;
            Set(into, AnyMet, condition.Outcome == Outcome.Met);
            Set(into, AnyBroken, broken);
            Set(into, AnyUnknown, condition.Outcome == Outcome.Unknown);
            Set(into, ExclusionBroken, broken && relation.Clause.Kind == ClauseKind.Exclusion);
            Set(into, LimitBroken, broken && IsNumber(condition.Condition));
        }
    }

    private static void Set(Span<float> into, int feature, bool holds)
    {
        if (holds)
        {
            into[feature] = 1;
        }
    }

    private static bool IsNumber(Condition condition) => condition
        is Condition.MaxUnitsPerLine or Condition.MaxUnitsPerDay or Condition.MaxPerMonths or Condition.MaxChargePerLine or Condition.AgeBetween;
}
