using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Features;

/// <summary>Numeric features of a clause, by position: what sort of clause it is and what it asks for. Added to at the end, never reordered.</summary>
internal static class ClauseNumbers
{
    private const int Kinds = 8;
    private const int ConditionTypes = 16;
    private const int Names = Kinds + ConditionTypes;
    private const int Limit = Names + 5;

    /// <summary>G</summary>
    public const int Count = Limit + 1;

    /// <param name="into">[<see cref="Count"/>] overwritten.</param>
    public static void Write(Clause clause, Span<float> into)
    {
        into.Clear();
        into[(int)clause.Kind] = 1;
        foreach (var condition in clause.Conditions)
        {
            into[Kinds + Type(condition)] = 1;
            into[Limit] = Math.Max(into[Limit], MathF.Log(1 + Bound(condition)) / 5);
        }

        into[Names] = clause.Scope.Services.Count > 0 ? 1 : 0;
        into[Names + 1] = clause.Scope.Diagnoses.Count > 0 ? 1 : 0;
        into[Names + 2] = clause.Scope.PlacesOfService.Count > 0 ? 1 : 0;
        into[Names + 3] = clause.Scope.Modifiers.Count > 0 ? 1 : 0;
        into[Names + 4] = clause.Scope.IsUniversal ? 1 : 0;
    }

    private static int Type(Condition condition) => condition switch
    {
        Condition.NotCovered => 0,
        Condition.AgeBetween => 1,
        Condition.SexIs => 2,
        Condition.MaxUnitsPerLine => 3,
        Condition.MaxUnitsPerDay => 4,
        Condition.MaxPerMonths => 5,
        Condition.MaxChargePerLine => 6,
        Condition.PriorAuthorizationRequired => 7,
        Condition.PlaceOfServiceIn => 8,
        Condition.DiagnosisIn => 9,
        Condition.NotBilledWith => 10,
        Condition.ModifierRequired => 11,
        Condition.FiledWithinDays => 12,
        Condition.MemberCovered => 13,
        Condition.OtherPayerStated => 14,
        Condition.ReferralRequired => 15,
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.GetType().Name, "is a condition without a place among the features"),
    };

    private static float Bound(Condition condition) => condition switch
    {
        Condition.MaxUnitsPerLine c => (float)c.Max,
        Condition.MaxUnitsPerDay c => (float)c.Max,
        Condition.MaxPerMonths c => c.Max,
        Condition.FiledWithinDays c => c.Days,
        _ => 0,
    };
}
