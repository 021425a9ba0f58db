using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Planting;

/// <param name="History">What the member must have had before for the fault to be one.</param>
/// <param name="Witness">The claim that relations are asked to confirm the fault on.</param>
internal sealed record BrokenClaim(Claim Claim, IReadOnlyList<PriorService> History, Claim Witness)
{
    public static BrokenClaim Alone(Claim claim) => new(claim, [], claim);

    /// <summary>Broken together with earlier services that conditions count.</summary>
    public static BrokenClaim After(Claim claim, IReadOnlyList<PriorService> history) => new(claim, history, claim);
}
