using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Simulation.Planting;

/// <summary>Which kind of fault breaking a condition is.</summary>
internal static class FaultKinds
{
    /// <summary>Null for conditions that no fault of the catalogue breaks.</summary>
    public static FaultKind? Of(Condition condition) => condition switch
    {
        Condition.NotCovered => FaultKind.ExcludedService,
        Condition.AgeBetween or Condition.SexIs => FaultKind.AgeOrSexConflict,
        Condition.MaxUnitsPerLine or Condition.MaxUnitsPerDay => FaultKind.QuantityInflation,
        Condition.MaxPerMonths => FaultKind.OverLimitFrequency,
        Condition.PriorAuthorizationRequired => FaultKind.MissingPriorAuthorization,
        Condition.PlaceOfServiceIn => FaultKind.WrongPlaceOfService,
        Condition.DiagnosisIn => FaultKind.DiagnosisNotSupporting,
        Condition.NotBilledWith => FaultKind.Unbundling,
        Condition.ModifierRequired => FaultKind.MissingModifier,
        Condition.FiledWithinDays => FaultKind.LateFiling,
        Condition.MemberCovered => FaultKind.ServiceOutsideCoverage,
        Condition.OtherPayerStated => FaultKind.CoordinationLeftOut,
        _ => null,
    };
}
