using Claims.Contracts;
using Claims.Testing;

namespace Claims.Fraud.Tests.Profiles;

/// <summary>Scored claims of all sorts, the same for the same seed.</summary>
internal static class ManyClaims
{
    private static readonly string[] s_codes = ["99213", "99214", "93000", "J1885", "80053", "D0120"];
    private static readonly string[] s_diagnoses = ["J069", "I10", "E119", "M545", "Z0000"];
    private static readonly string[] s_clauses = ["1.1", "2.3", "4.2"];

    public static List<ClaimScored> Of(int seed, int count, int providers = 5)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Of(random, $"C-{i}", $"P-{random.Next(providers)}"))];
    }

    private static ClaimScored Of(Random random, string number, string provider)
    {
        var day = Some.Day.AddDays(random.Next(-400, 0));
        var lines = Enumerable.Range(1, random.Next(1, 5))
            .Select(line => Some.Line(line, s_codes[random.Next(s_codes.Length)], random.Next(1, 9), random.Next(1, 90_000) / 100m)).ToArray();
        var claim = Some.Claim(number, 0, $"M-{random.Next(900)}", day, Some.Provider(provider, random.Next(9) == 0 ? "2085R0202X" : "207Q00000X"), lines) with
        {
            Kind = (ClaimKind)random.Next(5),
            Frequency = random.Next(20) == 0 ? ClaimFrequency.Void : ClaimFrequency.Original,
            Diagnoses = [.. s_diagnoses.Take(random.Next(1, 5)).Select((code, i) => new Diagnosis(i + 1, code, CodeSystem.Icd10Cm, DiagnosisKind.Secondary))],
            SubmittedOn = day.AddDays(random.Next(90)),
            AdmissionDate = day,
            DischargeDate = day.AddDays(random.Next(12)),
            ReferringProvider = random.Next(3) == 0 ? Some.Provider($"P-{random.Next(9)}") : null,
        };
        return Some.Scored(claim, Some.Score(random.NextDouble(), random.Next(9) == 0, random.Next(9) == 0 ? [Some.Violation()] : []) with
        {
            Risk = random.Next(4) == 0 ? null : random.NextDouble(),
            Lines = [.. lines.Select(line => Line(random, line.Number))],
        });
    }

    private static LineScore Line(Random random, int number) => new()
    {
        LineNumber = number,
        ServiceKind = "Visit",
        Clauses = [.. s_clauses.Select(clause => new ClauseWeight(clause, random.NextDouble() / 3, []))],
        NullWeight = random.NextDouble(),
        PValue = random.NextDouble(),
    };
}
