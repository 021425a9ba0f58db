using System.Globalization;

using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>Stable members and providers: the same index is the same person in every claim of a run.</summary>
internal sealed class Population(SimulationOptions options)
{
    private readonly RealDistributions _real = RealDistributions.Load();

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
        ["dental"] = "1223G0001X", ["orthodontics"] = "1223X0400X", ["audiology"] = "231H00000X", ["orthotics"] = "222Z00000X", ["prosthetics"] = "224P00000X",
        ["homecare"] = "251E00000X", ["infusion"] = "251F00000X", ["addiction"] = "261QR0405X", ["neurology"] = "2084N0400X", ["acupuncture"] = "171100000X",
        ["sleepmedicine"] = "261QS1200X", ["reproductive"] = "207VE0102X", ["transplant"] = "204F00000X", ["woundcare"] = "163WW0000X", ["education"] = "174H00000X",
        ["waiver"] = "251C00000X", ["hospital-lab"] = "291U00000X",
    };

    /// <summary>Whole years from which members leave a group policy.</summary>
    private const int MedicareAge = 65;

    /// <summary>Days after its first that the last service of a claim can be.</summary>
    private const int LongestSeries = 15;

    /// <summary>
    /// Ages and sexes are those of real claims and follow the policy: a federal benefit has Medicare's patients, a group policy families, a generated one both
    /// young and old.
    /// </summary>
    public Member Member(int index, string policyId)
    {
        var random = Draw.For(options.Seed, $"member/{policyId}", index);
        var (age, sex) = Person(random, policyId);
        var female = sex == Sex.Female;
        var dependent = age < 19 && random.NextDouble() < 0.8;
        return new Member
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{policyId[..1].ToUpperInvariant()}{options.Seed % 100:00}{index:0000000}"),
            FamilyName = random.One(FamilyNames),
            GivenName = random.One(female ? FemaleNames : MaleNames),
            BirthDate = options.From.AddYears(-age).AddDays(-random.Next(1, 360)),
            Sex = sex,
            IsDependent = dependent,
            SubscriberId = dependent ? string.Create(CultureInfo.InvariantCulture, $"{policyId[..1].ToUpperInvariant()}{options.Seed % 100:00}S{index:000000}") : null,
            CoverageStart = options.From.AddDays(-random.Next(60, 2_000)),
            CoverageEnd = random.NextDouble() < 0.08 ? options.To.AddDays(LongestSeries + random.Next(300)) : null,
            DeathDate = random.NextDouble() < 0.01 ? options.To.AddDays(LongestSeries + random.Next(10)) : null,
        };
    }

    private (int Age, Sex Sex) Person(Random random, string policyId)
    {
        if (policyId.StartsWith("part-b", StringComparison.Ordinal))
        {
            return _real.Person(random, ClaimKind.Institutional);
        }

        var person = _real.Person(random, ClaimKind.Professional);
        while (person.Age >= MedicareAge && !policyId.StartsWith(PolicyGenerator.IdPrefix, StringComparison.Ordinal))
        {
            person = _real.Person(random, ClaimKind.Professional);
        }

        return person;
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
