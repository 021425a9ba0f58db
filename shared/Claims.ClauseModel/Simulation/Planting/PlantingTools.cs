using Claims.ClauseModel.Simulation.Billing;

namespace Claims.ClauseModel.Simulation.Planting;

/// <summary>What claims with a fault are made with: the same as normal ones.</summary>
internal sealed record PlantingTools(ClaimComposer Composer, HistoryDraw History, Patients Patients, NormalClaims Normal, SimulationOptions Options);

/// <summary>Where one fault is planted.</summary>
/// <param name="Day">Of service.</param>
internal sealed record PlantingSite(Random Random, int Index, PolicyPlan Plan, DateOnly Day, PlantingTools Tools);

/// <summary>One kind of fault of one difficulty that a policy allows, and how it is tried; a try can fail and gives null then.</summary>
internal sealed record FaultCell(FaultKind Kind, Difficulty Difficulty, Func<PlantingSite, SimulatedClaim?> Try);
