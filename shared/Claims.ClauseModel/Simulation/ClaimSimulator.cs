using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation.Billing;
using Claims.ClauseModel.Simulation.Planting;

namespace Claims.ClauseModel.Simulation;

/// <summary>
/// Generates labelled claims against any policies, in constant memory. The i-th claim depends on the options and i alone, so that claims can be
/// made in any order and on any number of threads.
/// </summary>
public sealed class ClaimSimulator
{
    private readonly SimulationOptions _options;
    private readonly PolicyPlans _plans;
    private readonly NormalClaims _normal;
    private readonly HistoryDraw _history;
    private readonly FaultPlanter _planter;

    /// <summary>Simulates under policies as they are, but for the share of clauses that the options blind.</summary>
    public ClaimSimulator(PolicyLibrary policies, SimulationTables tables, SimulationOptions options)
        : this(PolicyBlinder.Blind(policies, options), tables, options)
    {
    }

    /// <summary>Simulates under pairs of policies: claims keep to the true one or break it, and hard faults hide from the seen one.</summary>
    public ClaimSimulator(IReadOnlyList<GeneratedPolicy> policies, SimulationTables tables, SimulationOptions options)
    {
        _options = options;
        Policies = policies;
        _plans = new PolicyPlans(policies, tables);
        var composer = new ClaimComposer(options);
        _history = new HistoryDraw(options, composer);
        _normal = new NormalClaims(_plans, composer, options);
        _planter = new FaultPlanter(new PlantingTools(composer, _history, new Patients(options, composer.Population), _normal, options));
    }

    /// <summary>What claims are made under.</summary>
    public IReadOnlyList<GeneratedPolicy> Policies { get; }

    public IEnumerable<SimulatedClaim> Generate(int count) => Enumerable.Range(0, count).Select(Claim);

    public SimulatedClaim Claim(int index)
    {
        var random = Draw.For(_options.Seed, "claim", index);
        if (random.NextDouble() < _options.FaultRate && _planter.Plant(random, _plans.One(random), index) is { } planted)
        {
            return planted;
        }

        var claim = _normal.Draw(random, index);
        var plan = _plans.Of(claim);
        return new SimulatedClaim(claim, [], _history.Draw(random, plan, claim));
    }
}
