using System.Text.Json;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.ClauseModel.Simulation;
using Claims.ClauseModel.Tests.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Simulation;

public class ClaimSimulatorTests
{
    private static readonly SimulationTables Tables = SimulationTables.Load();

    private static readonly IReadOnlyList<GeneratedPolicy> Generated =
        [.. Enumerable.Range(1, 8).Select(seed => PolicyGenerator.Generate(seed)), .. Enumerable.Range(1, 4).Select(seed => PolicyGenerator.Generate(seed, WordingSet.Evaluation))];

    private static readonly Lazy<IReadOnlyList<SimulatedClaim>> Faulty = new(() => [.. Simulator(new SimulationOptions { Seed = 5, FaultRate = 1 }).Generate(3_000)]);

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
        var claims = new ClaimSimulator(ShippedPolicies.Library, Tables, new SimulationOptions { Seed = 4 }).Generate(1_500).ToList();

        Assert.All(claims, simulated => Assert.Empty(Find(simulated, ShippedPolicies.Library)));
        Assert.All(claims, simulated => Assert.Equal(simulated.Claim.TotalCharge, simulated.Claim.Lines.Sum(line => line.Charge)));
        Assert.Equal(5 - 1, claims.Select(simulated => simulated.Claim.Kind).Distinct().Count());
    }

    [Fact]
    public void Normal_claims_break_no_clause_of_generated_policies_though_their_members_have_a_history()
    {
        var claims = Simulator(new SimulationOptions { Seed = 4 }).Generate(1_500).ToList();

        Assert.All(claims, simulated => Assert.Empty(Find(simulated, True)));
        Assert.InRange(claims.Count(simulated => simulated.History.Count > 0), 1_150, 1_450);
    }

    [Fact]
    public void Easy_and_medium_faults_are_confirmed_by_the_true_policy()
    {
        var plain = Faulty.Value.Where(simulated => simulated.Faults[0].Difficulty != Difficulty.Hard).ToList();

        Assert.All(plain, simulated => Assert.Contains(
            Find(simulated, True), violation => violation.ClauseId == simulated.Faults[0].ClauseId && violation.LineNumber == simulated.Faults[0].LineNumber));
        Assert.All(plain, simulated => Assert.NotEmpty(Violations.Find(simulated.Claim, Policy(simulated, Seen))));
    }

    [Fact]
    public void Hard_faults_are_not_found_by_the_rules_of_the_seen_policy_without_history()
    {
        var hard = Faulty.Value.Where(simulated => simulated.Faults[0].Difficulty == Difficulty.Hard).ToList();

        Assert.All(hard, simulated => Assert.Empty(Violations.Find(simulated.Claim, Policy(simulated, Seen))));
    }

    [Fact]
    public void Hard_faults_that_break_a_clause_break_it_in_truth()
    {
        var hard = Faulty.Value.Where(simulated => simulated.Faults[0] is { Difficulty: Difficulty.Hard, ClauseId: not null, Kind: not FaultKind.Unbundling }).ToList();

        Assert.NotEmpty(hard);
        Assert.All(hard, simulated => Assert.Contains(Find(simulated, True), violation => violation.ClauseId == simulated.Faults[0].ClauseId));
    }

    [Fact]
    public void Every_kind_of_fault_is_planted_as_often_as_any_other()
    {
        var counts = Faulty.Value.GroupBy(simulated => simulated.Faults[0].Kind).ToDictionary(kind => kind.Key, kind => kind.Count());

        Assert.Equal(Enum.GetValues<FaultKind>().Order(), counts.Keys.Order());
        Assert.All(counts.Values, count => Assert.InRange(count, 100, 320));
    }

    [Fact]
    public void Difficulties_come_as_the_mix_says()
    {
        var hard = Faulty.Value.Count(simulated => simulated.Faults[0].Difficulty == Difficulty.Hard) / (double)Faulty.Value.Count;
        var easy = Faulty.Value.Count(simulated => simulated.Faults[0].Difficulty == Difficulty.Easy) / (double)Faulty.Value.Count;

        Assert.InRange(hard, 0.31, 0.39);
        Assert.InRange(easy, 0.36, 0.44);
    }

    [Fact]
    public void A_mix_of_one_kind_and_one_difficulty_gives_nothing_else()
    {
        var options = new SimulationOptions
        {
            Seed = 8,
            FaultRate = 1,
            FaultMix = new Dictionary<FaultKind, double> { [FaultKind.ExcludedService] = 1 },
            DifficultyMix = new Dictionary<Difficulty, double> { [Difficulty.Hard] = 1 },
        };

        // A dental plan has few exclusions, and perhaps none without its codes.
        var medical = Generated.Where(policy => policy.True.ClaimKinds is not [ClaimKind.Dental]).ToList();

        var claims = new ClaimSimulator(medical, Tables, options).Generate(100).ToList();

        Assert.All(claims, simulated => Assert.Equal((FaultKind.ExcludedService, Difficulty.Hard), (simulated.Faults[0].Kind, simulated.Faults[0].Difficulty)));
    }

    [Fact]
    public void Without_history_nothing_is_planted_that_only_history_shows()
    {
        var claims = Simulator(new SimulationOptions { Seed = 9, FaultRate = 1, History = false }).Generate(500).ToList();

        Assert.All(claims, simulated => Assert.Empty(simulated.History));
        Assert.DoesNotContain(claims, simulated => simulated.Faults[0].Kind == FaultKind.DuplicateUnderChangedDetails);
    }

    [Fact]
    public void The_share_of_faults_is_the_one_asked_for()
    {
        var planted = Simulator(new SimulationOptions { Seed = 6, FaultRate = 0.2 }).Generate(2_000).Count(simulated => simulated.Faults.Count > 0);

        // 99.9 % of a binomial with n = 2,000 and p = 0.2.
        Assert.InRange(planted, 400 - 59, 400 + 59);
    }

    private static PolicyLibrary True { get; } = new([.. Generated.Select(policy => policy.True)]);

    private static PolicyLibrary Seen { get; } = new([.. Generated.Select(policy => policy.Seen)]);

    private static ClaimSimulator Simulator(SimulationOptions options) => new(Generated, Tables, options);

    private static Policy Policy(SimulatedClaim simulated, PolicyLibrary policies) => policies.Find(simulated.Claim.Policy.PolicyId!, simulated.Claim.ServiceFrom);

    private static IReadOnlyList<Violation> Find(SimulatedClaim simulated, PolicyLibrary policies) =>
        Violations.Find(simulated.Claim, Policy(simulated, policies), simulated.History);

    private static string Json(SimulatedClaim simulated) => JsonSerializer.Serialize(simulated, ClaimJson.Options);
}
