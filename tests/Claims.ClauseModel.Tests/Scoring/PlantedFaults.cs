using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Scoring;

/// <summary>Makes one thing wrong with a normal claim under the commercial policy.</summary>
internal static class PlantedFaults
{
    public static IReadOnlyDictionary<string, Func<Claim, Random, Claim>> All { get; } = new Dictionary<string, Func<Claim, Random, Claim>>
    {
        ["excluded service"] = (claim, random) => WithLine(claim, line => line with { Code = Pick(random, "V5261", "97810", "A9300", "58321", "15824"), System = CodeSystem.Hcpcs }),
        ["units over limit"] = (claim, random) => WithLine(claim, line => line with { Code = "97110", System = CodeSystem.Hcpcs, Units = 8 + random.Next(8) }),
        ["no authorization"] = (claim, random) => WithLine(
            claim with { PriorAuthorization = null }, line => line with { Code = Pick(random, "K0823", "27447", "95810", "81211"), System = CodeSystem.Hcpcs, Modifiers = ["RR"] }),
        ["wrong place"] = (claim, _) => WithLine(claim, line => line with { Code = "99284", System = CodeSystem.Hcpcs, PlaceOfService = "12" }),
        ["filed late"] = (claim, random) => claim with { SubmittedOn = claim.ServiceTo!.Value.AddDays(200 + random.Next(300)) },
        ["before cover"] = (claim, _) => claim with { Member = claim.Member with { CoverageStart = claim.ServiceFrom!.Value.AddDays(30) } },
        ["named by no clause"] = (claim, random) => WithLine(claim, line => line with { Code = Pick(random, "H0015", "T2003", "S9999", "D2740"), System = CodeSystem.Hcpcs }),
    };

    private static Claim WithLine(Claim claim, Func<ServiceLine, ServiceLine> change) => claim with { Lines = [change(claim.Lines[0]), .. claim.Lines.Skip(1)] };

    private static string Pick(Random random, params string[] codes) => codes[random.Next(codes.Length)];
}
