using Claims.ClauseModel.Relations;
using Claims.ClauseModel.Simulation;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Simulation;

public class MissingFactsTests
{
    private static readonly SimulatedClaim Normal = Simulated([]);

    [Fact]
    public void Some_claims_lose_the_specialty_and_some_the_history_and_nothing_else_is_lost()
    {
        var dropped = Enumerable.Range(0, 1_000).Select(index => MissingFacts.Drop(Normal, 3, index)).ToList();

        Assert.InRange(dropped.Count(simulated => simulated.Claim.BillingProvider.Taxonomy is null), 340, 460);
        Assert.InRange(dropped.Count(simulated => simulated.History.Count == 0), 340, 460);
        Assert.All(dropped, simulated => Assert.Equal(
            ClaimJson.ContentHash(Normal.Claim), ClaimJson.ContentHash(simulated.Claim with { BillingProvider = Normal.Claim.BillingProvider })));
    }

    [Theory]
    [InlineData(FaultKind.DuplicateUnderChangedDetails, Difficulty.Hard)]
    [InlineData(FaultKind.OverLimitFrequency, Difficulty.Hard)]
    public void A_fault_that_only_history_shows_keeps_it(FaultKind kind, Difficulty difficulty)
    {
        var faulty = Simulated([new PlantedFault(kind, 1, null, difficulty)]);

        Assert.All(Enumerable.Range(0, 100), index => Assert.Single(MissingFacts.Drop(faulty, 3, index).History));
    }

    [Fact]
    public void The_same_claim_loses_the_same() =>
        Assert.Equal(MissingFacts.Drop(Normal, 3, 7).Claim.BillingProvider, MissingFacts.Drop(Normal, 3, 7).Claim.BillingProvider);

    private static SimulatedClaim Simulated(IReadOnlyList<PlantedFault> faults)
    {
        var claim = Some.Claim();
        return new SimulatedClaim(
            claim with { BillingProvider = claim.BillingProvider with { Taxonomy = "207Q00000X" } }, faults, [new PriorService("99213", Some.Day.AddDays(-30))]);
    }
}
