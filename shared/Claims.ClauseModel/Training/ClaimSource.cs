using Claims.ClauseModel.Evaluation;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation;

namespace Claims.ClauseModel.Training;

/// <summary>Simulated claims with the policies they were made under, some facts missing as in real submissions, made on all cores and given in order.</summary>
public sealed class ClaimSource
{
    private const int ClaimsAtOnce = 4_096;

    private readonly int _seed;
    private readonly ClaimSimulator _simulator;
    private readonly Dictionary<string, List<GeneratedPolicy>> _policies;

    public ClaimSource(IReadOnlyList<GeneratedPolicy> policies, SimulationOptions options)
    {
        _seed = options.Seed;
        _simulator = new ClaimSimulator(policies, SimulationTables.Load(), options);
        _policies = policies.GroupBy(policy => policy.True.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }

    /// <summary>The first so many claims, each made into something on the way.</summary>
    public IEnumerable<T> Select<T>(int count, Func<SimulatedClaim, GeneratedPolicy, T> make)
    {
        for (var start = 0; start < count; start += ClaimsAtOnce)
        {
            var made = new T[Math.Min(ClaimsAtOnce, count - start)];
            var first = start;
            Parallel.For(0, made.Length, i =>
            {
                var simulated = MissingFacts.Drop(_simulator.Claim(first + i), _seed, first + i);
                made[i] = make(simulated, PolicyOf(simulated));
            });
            foreach (var item in made)
            {
                yield return item;
            }
        }
    }

    /// <summary>Labelled claims as models are judged on.</summary>
    public IReadOnlyList<LabelledClaim> Labelled(int count, ExampleBuilder builder) =>
        [.. Select(count, (simulated, policy) => new LabelledClaim(simulated, policy.Seen, builder.Build(simulated, policy.Seen, policy.True)))];

    /// <summary>The version in force on the day of service; the same choice as <see cref="PolicyLibrary.Find"/>.</summary>
    private GeneratedPolicy PolicyOf(SimulatedClaim simulated)
    {
        var versions = _policies[simulated.Claim.Policy.PolicyId!];
        return versions.LastOrDefault(version => version.True.EffectiveFrom <= simulated.Claim.ServiceFrom) ?? versions[0];
    }
}
