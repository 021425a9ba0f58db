using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>
/// Leaves out of simulated claims what real submissions often leave out: the specialty of providers, which FHIR claims rarely carry, and what members had before, which
/// is not always known. Only history can show some faults; their claims keep it.
/// </summary>
public static class MissingFacts
{
    private const double WithoutSpecialty = 0.4;
    private const double WithoutHistory = 0.4;

    /// <param name="seed">With <paramref name="index"/> decides what is left out.</param>
    public static SimulatedClaim Drop(SimulatedClaim simulated, int seed, int index)
    {
        ArgumentNullException.ThrowIfNull(simulated);
        var random = Draw.For(seed, "missing", index);
        var (specialty, history) = (random.NextDouble() >= WithoutSpecialty, random.NextDouble() >= WithoutHistory);
        return simulated with
        {
            Claim = specialty ? simulated.Claim : WithoutTaxonomy(simulated.Claim),
            History = history || simulated.Faults.Any(NeedsHistory) ? simulated.History : [],
        };
    }

    private static bool NeedsHistory(PlantedFault fault) => fault.Kind == FaultKind.DuplicateUnderChangedDetails
        || fault is { Kind: FaultKind.OverLimitFrequency, Difficulty: Difficulty.Hard };

    private static Claim WithoutTaxonomy(Claim claim) => claim with
    {
        BillingProvider = claim.BillingProvider with { Taxonomy = null },
        RenderingProvider = claim.RenderingProvider is null ? null : claim.RenderingProvider with { Taxonomy = null },
        ReferringProvider = claim.ReferringProvider is null ? null : claim.ReferringProvider with { Taxonomy = null },
    };
}
