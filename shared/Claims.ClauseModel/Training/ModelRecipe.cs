using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation;

namespace Claims.ClauseModel.Training;

/// <summary>
/// What a model is trained, validated and tested on. Policies are split first: training, validation and test share none, the test's are worded by templates that training
/// never saw, and claims have seeds of their own. The recipe of the shipped model is the default one.
/// </summary>
public sealed record ModelRecipe
{
    public int TrainingClaims { get; init; } = 200_000;

    public int TrainingPolicies { get; init; } = 160;

    /// <summary>Share of faulty claims to learn from; far above what streams have, so that the rare is seen often enough.</summary>
    public double TrainingFaultRate { get; init; } = 0.5;

    public int ValidationClaims { get; init; } = 8_000;

    public int ValidationPolicies { get; init; } = 24;

    public int TestClaims { get; init; } = 20_000;

    public int TestPolicies { get; init; } = 24;

    /// <summary>Share of faulty claims to validate and test on.</summary>
    public double FaultRate { get; init; } = 0.1;

    /// <summary>Normal claims that usual charges are learned from.</summary>
    public int StatisticsClaims { get; init; } = 40_000;

    /// <summary>Normal claims that attention profiles and conformal p-values are made of.</summary>
    public int ProfileClaims { get; init; } = 80_000;

    /// <summary>Share of clauses whose services are named in words only.</summary>
    public double BlindedShare { get; init; } = 0.5;

    /// <summary>First and last day of service of the claims.</summary>
    public DateOnly From { get; init; } = new(2026, 1, 1);

    public DateOnly To { get; init; } = new(2026, 9, 30);

    public int Seed { get; init; } = 1;

    public TrainingOptions Training { get; init; } = new();

    public ClaimSource TrainingSource() => Source(Generated(TrainingPolicies, 0, WordingSet.Training), 1, TrainingFaultRate);

    public ClaimSource StatisticsSource() => Source(Generated(TrainingPolicies, 0, WordingSet.Training), 2, faultRate: 0);

    public ClaimSource ValidationSource() => Source(Generated(ValidationPolicies, 1_000, WordingSet.Training), 3, FaultRate);

    /// <summary>Policies worded as training never saw.</summary>
    public ClaimSource TestSource() => Source(Generated(TestPolicies, 2_000, WordingSet.Evaluation), 4, FaultRate);

    /// <summary>The policies written by hand, half of the clauses that can be without their codes.</summary>
    public ClaimSource HandWrittenSource(PolicyLibrary policies) => Source(
        [.. policies.Policies.Select((policy, i) => new GeneratedPolicy(policy, PolicyBlinder.Blind(policy, BlindedShare, new Random(Seed + i))))], 5, FaultRate);

    /// <summary>Normal claims of the recipe's days, made under whatever policies.</summary>
    internal SimulationOptions NormalClaims(int seed) => new() { Seed = seed, From = From, To = To, FiledBy = DateOnly.MaxValue };

    private ClaimSource Source(IReadOnlyList<GeneratedPolicy> policies, int part, double faultRate) => new(
        policies,
        new SimulationOptions { Seed = (Seed * 100) + part, FaultRate = faultRate, BlindedShare = BlindedShare, Prefix = $"P{part}-", From = From, To = To, FiledBy = DateOnly.MaxValue });

    private List<GeneratedPolicy> Generated(int count, int first, WordingSet wording) =>
        [.. Enumerable.Range(0, count).AsParallel().AsOrdered().Select(i => PolicyGenerator.Generate((Seed * 10_000) + first + i, wording))];
}
