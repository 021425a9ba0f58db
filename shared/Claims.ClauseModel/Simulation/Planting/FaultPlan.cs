using Claims.ClauseModel.Simulation.Billing;

namespace Claims.ClauseModel.Simulation.Planting;

/// <summary>The faults that can be planted under one policy, with weights that meet the mixes of kinds and of difficulties as nearly as it allows.</summary>
internal sealed class FaultPlan
{
    private readonly WeightedChoice<FaultCell> _cells;

    public FaultPlan(PolicyPlan plan, SimulationOptions options)
    {
        var cells = ClauseFaults.Cells(plan, options).Concat(PatternFaults.Cells(plan, options))
            .Where(cell => KindWeight(options, cell.Kind) > 0 && options.DifficultyMix.GetValueOrDefault(cell.Difficulty) > 0)
            .ToList();
        var weights = ProportionalFit.Of(
            cells.ConvertAll(cell => (cell.Kind, cell.Difficulty)), kind => KindWeight(options, kind), difficulty => options.DifficultyMix[difficulty]);
        _cells = new WeightedChoice<FaultCell>(cells, cell => weights[(cell.Kind, cell.Difficulty)]);
    }

    public bool IsEmpty => _cells.Items.Count == 0;

    public FaultCell One(Random random) => _cells.One(random);

    private static double KindWeight(SimulationOptions options, FaultKind kind) =>
        options.FaultMix.Count == 0 ? 1 : options.FaultMix.GetValueOrDefault(kind);
}
