using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation.Billing;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>Draws claims that break nothing their policy says: what the symbolic relations object to is drawn again.</summary>
internal sealed class NormalClaims(PolicyPlans plans, ClaimComposer composer, SimulationOptions options)
{
    private const int MostTries = 200;

    /// <summary>Share of claims with a series of the same treatment.</summary>
    private const double RepeatedShare = 0.08;

    private readonly Patients _patients = new(options, composer.Population);

    public Claim Draw(Random random, int index)
    {
        var group = plans.One(random);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var day = Weekday(random);
            var plan = group.On(day);
            if (Attempt(random, index, plan, day) is { } claim && plan.Policy.True == group.On(claim.ServiceFrom!.Value).Policy.True && !plan.True.IsBroken(claim, []))
            {
                return claim;
            }
        }

        throw new InvalidOperationException($"No normal claim against {group.PolicyId} was found in {MostTries} tries: the tables and the policy contradict each other.");
    }

    /// <summary>Few services are given at weekends.</summary>
    public DateOnly Weekday(Random random)
    {
        var day = options.From.AddDays(random.Next(options.To.DayNumber - options.From.DayNumber + 1));
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && random.NextDouble() < 0.8 && day.AddDays(-2) >= options.From ? day.AddDays(-2) : day;
    }

    private Claim? Attempt(Random random, int index, PolicyPlan plan, DateOnly day)
    {
        var services = ServiceGroupDraw.Around(random, plan, plan.Services.One(random), ServiceGroupDraw.Others(random));
        if (_patients.For(random, plan, services, day) is not { } member)
        {
            return null;
        }

        var claim = composer.Compose(random, index, plan, member, services, day);
        return claim.Kind == ClaimKind.Professional && random.NextDouble() < RepeatedShare
            ? RepeatedVisits.Of(random, claim, random.Next(claim.Lines.Count), 2 + random.Next(3))
            : claim;
    }
}
