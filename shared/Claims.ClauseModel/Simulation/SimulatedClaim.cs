using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>A claim and what was done to it.</summary>
/// <param name="Faults">Empty for a normal claim.</param>
public sealed record SimulatedClaim(Claim Claim, IReadOnlyList<PlantedFault> Faults)
{
    /// <summary>What the member had before.</summary>
    public IReadOnlyList<Relations.PriorService> History { get; init; } = [];
}

/// <param name="LineNumber">Line with the fault, or null where the whole claim has it.</param>
/// <param name="ClauseId">Clause of the policy that is broken, or null where none says it.</param>
public sealed record PlantedFault(FaultKind Kind, int? LineNumber, string? ClauseId);

public enum FaultKind
{
    Upcoding,
    Unbundling,
    QuantityInflation,
    ExcludedService,
    OverLimitFrequency,
    MissingPriorAuthorization,
    AgeOrSexConflict,
    PhantomService,
    ServiceOutsideCoverage,
    WrongPlaceOfService,
    DiagnosisNotSupporting,
    LateFiling,
    CoordinationLeftOut,
    MissingModifier,
}
