using System.Globalization;

using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>Stable members and providers: the same index is the same person in every claim of a run.</summary>
internal sealed class Population(SimulationOptions options)
{
    private static readonly string[] FamilyNames = ["Abel", "Brook", "Castle", "Dunn", "Ellis", "Frost", "Grant", "Hale", "Irwin", "Jarvis", "Kent", "Lowe", "Marsh", "North", "Olsen", "Park"];
    private static readonly string[] FemaleNames = ["Ada", "Bea", "Clara", "Dora", "Eve", "Fay", "Grace", "Hope"];
    private static readonly string[] MaleNames = ["Abe", "Ben", "Carl", "Dan", "Earl", "Fred", "Gus", "Hal"];
    private static readonly string[] States = ["OR", "WA", "ID", "NV", "CA", "AZ"];

    private static readonly Dictionary<string, string> Taxonomies = new(StringComparer.Ordinal)
    {
        ["family"] = "207Q00000X", ["pediatrics"] = "208000000X", ["laboratory"] = "291U00000X", ["cardiology"] = "207RC0000X", ["radiology"] = "2085R0202X",
        ["obstetrics"] = "207V00000X", ["therapy"] = "225100000X", ["chiropractic"] = "111N00000X", ["psychiatry"] = "2084P0800X", ["rheumatology"] = "207RR0500X",
        ["oncology"] = "207RX0202X", ["gastroenterology"] = "207RG0100X", ["orthopedics"] = "207X00000X", ["ophthalmology"] = "207W00000X", ["surgery"] = "208600000X",
        ["dermatology"] = "207N00000X", ["podiatry"] = "213E00000X", ["urology"] = "208800000X", ["hospital"] = "208M00000X", ["emergency"] = "207P00000X",
        ["ambulance"] = "341600000X", ["dialysis"] = "261QE0700X", ["dme"] = "332B00000X", ["optical"] = "332H00000X", ["facility"] = "282N00000X",
        ["dental"] = "1223G0001X", ["orthodontics"] = "1223X0400X",
    };

    /// <summary>Ages follow the policy: a federal benefit has old members, a group policy has families.</summary>
    public Member Member(int index, string policyId)
    {
        var random = Draw.For(options.Seed, $"member/{policyId}", index);
        var female = random.NextDouble() < 0.53;
        var age = policyId.StartsWith("part-b", StringComparison.Ordinal)
            ? 65 + (int)(Math.Pow(random.NextDouble(), 1.5) * 32) - (random.NextDouble() < 0.12 ? 25 : 0)
            : (int)(random.NextDouble() * 65);
        var dependent = age < 19 && random.NextDouble() < 0.8;
        return new Member
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{policyId[..1].ToUpperInvariant()}{options.Seed % 100:00}{index:0000000}"),
            FamilyName = random.One(FamilyNames),
            GivenName = random.One(female ? FemaleNames : MaleNames),
            BirthDate = options.From.AddYears(-age).AddDays(-random.Next(1, 360)),
            Sex = female ? Sex.Female : Sex.Male,
            IsDependent = dependent,
            SubscriberId = dependent ? string.Create(CultureInfo.InvariantCulture, $"{policyId[..1].ToUpperInvariant()}{options.Seed % 100:00}S{index:000000}") : null,
            CoverageStart = options.From.AddDays(-random.Next(60, 2_000)),
        };
    }

    public Provider Provider(string specialty, int index)
    {
        var random = Draw.For(options.Seed, $"provider/{specialty}", index);
        return new Provider
        {
            Npi = Npi(random),
            Id = string.Create(CultureInfo.InvariantCulture, $"{specialty}-{index}"),
            Name = $"{random.One(FamilyNames)} {specialty}",
            Taxonomy = Taxonomies.GetValueOrDefault(specialty),
            State = random.One(States),
            PostalCode = (97_000 + random.Next(900)).ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Nine digits and the Luhn check digit over the prefix 80840.</summary>
    private static string Npi(Random random)
    {
        var nine = $"1{random.Next(100_000_000):00000000}";
        var sum = 24;
        for (var i = 0; i < nine.Length; i++)
        {
            var doubled = (nine[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return $"{nine}{(10 - (sum % 10)) % 10}";
    }
}
