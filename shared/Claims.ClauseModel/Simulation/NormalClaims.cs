using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation.Billing;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>Draws claims that break nothing their policy says: what the symbolic relations object to is drawn again.</summary>
internal sealed class NormalClaims(PolicyPlans plans, ClaimComposer composer, SimulationOptions options)
{
    private const int MostTries = 200;

    private readonly RealDistributions _real = RealDistributions.Load();
    private readonly Patients _patients = new(options, composer.Population);

    public Claim Draw(Random random, int index)
    {
        var group = plans.One(random);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var day = Day(random);
            var plan = group.On(day);
            if (Attempt(random, index, plan, day) is { } claim && plan.Policy.True == group.On(claim.ServiceFrom!.Value).Policy.True && !plan.True.IsBroken(claim, []))
            {
                return claim;
            }
        }

        throw new InvalidOperationException($"No normal claim against {group.PolicyId} was found in {MostTries} tries: the tables and the policy contradict each other.");
    }

    /// <summary>Of service, its month and weekday as common as on real claims.</summary>
    public DateOnly Day(Random random) => _real.Day(random, ClaimKind.Professional, options.From, options.To);

    private Claim? Attempt(Random random, int index, PolicyPlan plan, DateOnly day)
    {
        var services = ServiceGroupDraw.Around(random, plan, plan.One(random), ServiceGroupDraw.Others(random));
        if (_patients.For(random, plan, services, day) is not { } member)
        {
            return null;
        }

        return RepeatedVisits.Sometimes(random, composer.Usual(random, index, plan, member, services, day));
    }
}
