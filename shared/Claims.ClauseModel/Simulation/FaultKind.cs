namespace Claims.ClauseModel.Simulation;

/// <summary>What can be wrong with a claim. Added to at the end, never renamed.</summary>
public enum FaultKind
{
    /// <summary>A higher level of service than the diagnosis needs.</summary>
    Upcoding,

    /// <summary>Services billed apart that a clause forbids to bill together.</summary>
    Unbundling,
    QuantityInflation,
    ExcludedService,
    OverLimitFrequency,
    MissingPriorAuthorization,
    AgeOrSexConflict,

    /// <summary>A service that neither diagnoses nor provider nor the other lines explain.</summary>
    PhantomService,

    /// <summary>After termination or death.</summary>
    ServiceOutsideCoverage,
    WrongPlaceOfService,
    DiagnosisNotSupporting,
    LateFiling,
    CoordinationLeftOut,
    MissingModifier,

    /// <summary>The same service again under another claim number, the day, the provider or the charge a little changed.</summary>
    DuplicateUnderChangedDetails,
}
