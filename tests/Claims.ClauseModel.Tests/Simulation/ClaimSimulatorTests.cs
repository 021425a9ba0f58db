using System.Text.Json;

using Claims.ClauseModel.Relations;
using Claims.ClauseModel.Simulation;
using Claims.ClauseModel.Tests.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Simulation;

public class ClaimSimulatorTests
{
    private static readonly SimulationTables Tables = SimulationTables.Load();

    [Fact]
    public void The_same_seed_gives_the_same_claims_in_any_order()
    {
        var options = new SimulationOptions { Seed = 3, FaultRate = 0.3 };
        var serial = Simulator(options).Generate(200).Select(Json).ToList();

        var parallel = new string[200];
        var simulator = Simulator(options);
        Parallel.For(0, 200, i => parallel[199 - i] = Json(simulator.Claim(199 - i)));

        Assert.Equal(serial, parallel);
    }

    [Fact]
    public void Normal_claims_break_no_clause_and_cover_every_kind()
    {
        var claims = Simulator(new SimulationOptions { Seed = 4 }).Generate(1_500).ToList();

        Assert.All(claims, simulated => Assert.Empty(Find(simulated.Claim)));
        Assert.All(claims, simulated => Assert.Equal(simulated.Claim.TotalCharge, simulated.Claim.Lines.Sum(line => line.Charge)));
        Assert.Equal(5 - 1, claims.Select(simulated => simulated.Claim.Kind).Distinct().Count());
    }

    [Fact]
    public void A_planted_fault_that_names_a_clause_breaks_it()
    {
        var claims = Simulator(new SimulationOptions { Seed = 5, FaultRate = 1 }).Generate(1_500).ToList();

        Assert.All(
            claims.Where(simulated => simulated.Faults.Any(fault => fault.ClauseId is not null)),
            simulated => Assert.Contains(Find(simulated.Claim), violation => violation.ClauseId == simulated.Faults[0].ClauseId));
        Assert.Equal(
            Enum.GetValues<FaultKind>().Order(),
            claims.SelectMany(simulated => simulated.Faults).Select(fault => fault.Kind).Distinct().Order());
    }

    [Fact]
    public void The_share_of_faults_is_the_one_asked_for()
    {
        var planted = Simulator(new SimulationOptions { Seed = 6, FaultRate = 0.2 }).Generate(2_000).Count(simulated => simulated.Faults.Count > 0);

        // 99.9 % of a binomial with n = 2,000 and p = 0.2.
        Assert.InRange(planted, 400 - 59, 400 + 59);
    }

    private static ClaimSimulator Simulator(SimulationOptions options) => new(ShippedPolicies.Library, Tables, options);

    private static IReadOnlyList<Violation> Find(Claim claim) => Violations.Find(claim, ShippedPolicies.Library.Find(claim.Policy.PolicyId!, claim.ServiceFrom));

    private static string Json(SimulatedClaim simulated) => JsonSerializer.Serialize(simulated, ClaimJson.Options);
}
