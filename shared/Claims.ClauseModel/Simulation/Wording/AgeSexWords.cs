using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Wording;

/// <summary>Draws for whom a service is, and says it.</summary>
internal static class AgeSexWords
{
    private static readonly int[] Least = [3, 5, 12, 16, 18, 21, 30, 40, 45, 50, 55, 60, 65];
    private static readonly int[] Most = [5, 12, 17, 18, 20, 25, 40, 50, 64, 70];

    /// <summary>Groups of diagnoses whose services policies keep to one sex.</summary>
    private static readonly string[] SexGroups = ["women", "pregnancy", "cancer", "urine", "bone", "prostate", "checkup"];

    public static (string Words, IReadOnlyList<Condition> Conditions) Draw(Random random, ServiceFamily family)
    {
        var some = family.Services[0];
        var bySex = SexGroups.Contains(some.DiagnosisGroup) && random.Next(2) == 0;
        var sex = some.Sex != Sex.Unknown ? some.Sex : random.Next(4) == 0 ? Sex.Male : Sex.Female;
        var noun = bySex ? $"{(sex == Sex.Female ? "female" : "male")} members" : "members";
        var age = bySex && random.Next(2) == 0 ? null : Age(random, family.Services.Max(service => service.MinAge), family.Services.Min(service => service.MaxAge));
        List<Condition> conditions = [.. age is null ? [] : new[] { age }, .. bySex ? [new Condition.SexIs(sex)] : Array.Empty<Condition>()];
        return (age is null ? noun : $"{noun} {Words(random, age)}", conditions);
    }

    private static Condition.AgeBetween Age(Random random, int youngest, int oldest)
    {
        var least = Least.Where(age => age > youngest + 2 && age < Math.Min(oldest, 75) - 10).ToArray();
        var most = Most.Where(age => age > youngest + 4 && age < Math.Min(oldest, 80) - 4).ToArray();
        return random.Next(3) switch
        {
            0 when least.Length > 0 && most.Any(age => age > least[0] + 8) => Between(random, least[0], most),
            1 when most.Length > 0 => new Condition.AgeBetween(null, random.One(most)),
            _ => new Condition.AgeBetween(least.Length > 0 ? random.One(least) : youngest + 1, null),
        };
    }

    private static Condition.AgeBetween Between(Random random, int least, int[] most) => new(least, random.One(most.Where(age => age > least + 8).ToArray()));

    private static string Words(Random random, Condition.AgeBetween age)
    {
        string[] forms = age switch
        {
            { Min: { } min, Max: { } max } => [$"ages {N(min)} to {N(max)}", $"aged {N(min)} through {N(max)}", $"between the ages of {N(min)} and {N(max)}"],
            { Min: { } min } => [$"aged {N(min)} or older", $"age {N(min)} and over", $"at least {N(min)} years of age"],
            _ => [$"under age {N(age.Max!.Value + 1)}", $"age {N(age.Max.Value)} or younger", $"up to age {N(age.Max.Value)}", $"younger than {N(age.Max.Value + 1)}"],
        };
        return random.One(forms);
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
