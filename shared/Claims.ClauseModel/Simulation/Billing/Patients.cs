using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Billing;

/// <summary>Finds members whom services are for.</summary>
internal sealed class Patients(SimulationOptions options, Population population)
{
    private const int Tries = 60;

    /// <summary>A member of the population who fits all services on the day; null where none was met.</summary>
    public Member? For(Random random, PolicyPlan plan, IReadOnlyList<PlannedService> services, DateOnly day) =>
        For(random, plan, day, (age, sex) => services.All(service => service.Fits(age, sex)));

    public Member? For(Random random, PolicyPlan plan, DateOnly day, Func<int, Sex, bool> fits)
    {
        for (var i = 0; i < Tries; i++)
        {
            var member = population.Member(random.Next(options.Members), plan.Policy.True.Id);
            if (fits(Age(member, day), member.Sex))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>In whole years on the day.</summary>
    public static int Age(Member member, DateOnly day)
    {
        var born = member.BirthDate!.Value;
        return day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0);
    }
}
