using Claims.ClauseModel.Policies;

namespace Claims.ClauseModel.Simulation;

/// <summary>
/// Generates labelled claims against any policies, in constant memory. The i-th claim depends on the options and i alone, so that claims can be
/// made in any order and on any number of threads.
/// </summary>
public sealed class ClaimSimulator
{
    private readonly SimulationOptions _options;
    private readonly NormalClaims _normal;
    private readonly FaultPlanter _planter;

    public ClaimSimulator(PolicyLibrary policies, SimulationTables tables, SimulationOptions options)
    {
        _options = options;
        _normal = new NormalClaims(policies, tables, options);
        _planter = new FaultPlanter(policies, tables, _normal);
    }

    public IEnumerable<SimulatedClaim> Generate(int count) => Enumerable.Range(0, count).Select(Claim);

    public SimulatedClaim Claim(int index)
    {
        var claim = _normal.Draw(index);
        var random = Draw.For(_options.Seed, "fault", index);
        return random.NextDouble() < _options.FaultRate ? _planter.Plant(random, claim, index) : new SimulatedClaim(claim, []);
    }
}
