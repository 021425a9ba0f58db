using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation.Billing;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Planting;

/// <summary>Finds the member for a claim with a fault: one that the services are for, but for the age or sex that is to be broken.</summary>
internal static class MemberBreaks
{
    /// <summary>Years beyond a limit of age from which nobody can have miscounted.</summary>
    private const int FarYears = 4;

    /// <summary>Null where the population has nobody.</summary>
    public static Member? Patient(PlantingSite site, FaultTarget target, Difficulty difficulty, IReadOnlyList<PlannedService> group, PlannedService service)
    {
        bool Breaks(int age, Sex sex) => target.Condition switch
        {
            Condition.AgeBetween range => IsBeyond(YearsBeyond(range, age), difficulty),
            Condition.SexIs wanted => sex != wanted.Sex,
            _ => true,
        };
        // Who a service is usually for must not keep the fault from being planted.
        var isAboutMember = target.Condition is Condition.AgeBetween or Condition.SexIs;
        var others = group.Where(other => other != service).ToList();
        return site.Tools.Patients.For(
            site.Random,
            site.Plan,
            site.Day,
            (age, sex) => (isAboutMember ? service.Demands.Fits(age, sex) : service.Fits(age, sex)) && others.TrueForAll(other => other.Fits(age, sex)) && Breaks(age, sex));
    }

    private static int YearsBeyond(Condition.AgeBetween range, int age) =>
        age < range.Min ? range.Min.Value - age : age > range.Max ? age - range.Max.Value : 0;

    private static bool IsBeyond(int years, Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => years >= FarYears,
        Difficulty.Medium => years == 1,
        _ => years >= 1,
    };
}
