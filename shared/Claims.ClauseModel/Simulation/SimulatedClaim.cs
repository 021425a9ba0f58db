using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>A claim, what was done to it, and what its member had before.</summary>
/// <param name="Faults">Empty for a normal claim.</param>
/// <param name="History">Services of other claims of the member up to the last day of service, by day; empty where <see cref="SimulationOptions.History"/> is off.</param>
public sealed record SimulatedClaim(Claim Claim, IReadOnlyList<PlantedFault> Faults, IReadOnlyList<PriorService> History)
{
    /// <summary>Each service of the history as a claim of one line, which for the rest is like this claim's line of the same code, or else its first.</summary>
    public IEnumerable<Claim> EarlierClaims() => History.Select((prior, i) => Claim with
    {
        Key = new ClaimKey("earlier", FormattableString.Invariant($"{prior.ClaimNumber}-{i}"), 1),
        BillingProvider = prior.Provider == Claim.BillingProvider.Id ? Claim.BillingProvider : new Provider { Id = prior.Provider ?? "unknown" },
        Lines = [(Claim.Lines.FirstOrDefault(line => line.Code == prior.Code) ?? Claim.Lines[0]) with
        {
            Code = prior.Code, From = prior.Day, To = prior.Day, Units = prior.Units, Charge = prior.Charge ?? 0,
        }],
    });
}

/// <param name="LineNumber">Line with the fault, or null where the whole claim has it.</param>
/// <param name="ClauseId">Clause of the policy that is broken, or null where none says it.</param>
public sealed record PlantedFault(FaultKind Kind, int? LineNumber, string? ClauseId, Difficulty Difficulty);
