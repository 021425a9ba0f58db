using System.Collections.Concurrent;

using Claims.ClauseModel.Simulation.Billing;

namespace Claims.ClauseModel.Simulation.Planting;

/// <summary>Makes claims with one fault each.</summary>
internal sealed class FaultPlanter(PlantingTools tools)
{
    /// <summary>Kinds that are drawn before a policy is found to allow none.</summary>
    private const int MostDraws = 20;

    /// <summary>Tries at one kind: most fail because no member fits.</summary>
    private const int TriesEach = 25;

    private readonly ConcurrentDictionary<PolicyPlan, FaultPlan> _plans = new();

    /// <summary>Null where the policy allows no fault of the mix.</summary>
    public SimulatedClaim? Plant(Random random, PolicyVersions versions, int index)
    {
        for (var draw = 0; draw < MostDraws; draw++)
        {
            var day = tools.Normal.Day(random);
            var plan = versions.On(day);
            var faults = _plans.GetOrAdd(plan, added => new FaultPlan(added, tools.Options));
            if (!faults.IsEmpty && Planted(faults.One(random), new PlantingSite(random, index, plan, day, tools)) is { } planted)
            {
                return planted;
            }
        }

        return null;
    }

    private static SimulatedClaim? Planted(FaultCell cell, PlantingSite site)
    {
        for (var i = 0; i < TriesEach; i++)
        {
            if (cell.Try(site) is { } planted)
            {
                return planted;
            }
        }

        return null;
    }
}
