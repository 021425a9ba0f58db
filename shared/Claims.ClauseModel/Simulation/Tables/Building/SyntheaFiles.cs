using System.Globalization;
using System.Text.Json;

using Claims.ClauseModel.Simulation.Distributions;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Tables.Building;

/// <summary>
/// Reads Synthea's FHIR R4 Claim and Patient resources, one a line. Its explanations of benefit repeat the claims and are not needed; its prescriptions name
/// the encounter and no drug. A claim from before its patient was born is left out.
/// </summary>
internal static class SyntheaFiles
{
    public static IReadOnlyList<SyntheaClaim> Read(string directory)
    {
        var people = Resources(directory, "*Patient.ndjson").ToDictionary(
            patient => $"urn:uuid:{patient.GetProperty("id").GetString()}",
            patient => (Birth: Day(patient.GetProperty("birthDate")), Sex: patient.GetProperty("gender").GetString() == "female" ? Sex.Female : Sex.Male),
            StringComparer.Ordinal);
        return Resources(directory, "*Claim.ndjson")
            .Select(claim => Claim(claim, people))
            .Where(claim => claim.Age >= 0)
            .ToList();
    }

    private static SyntheaClaim Claim(JsonElement claim, Dictionary<string, (DateOnly Birth, Sex Sex)> people)
    {
        var person = claim.GetProperty("patient").GetProperty("reference").GetString()!;
        var (birth, sex) = people[person];
        var day = Day(claim.GetProperty("billablePeriod").GetProperty("start"));
        var items = claim.GetProperty("item").EnumerateArray().ToList();
        var services = items.Skip(1).Where(item => item.TryGetProperty("net", out _)).Select(item => (Code(item), Amount(item.GetProperty("net")))).ToList();
        return new SyntheaClaim(
            person,
            sex,
            day.Year - birth.Year - (day.DayOfYear < birth.DayOfYear ? 1 : 0),
            TypeOf(claim) == "pharmacy" ? Populations.Pharmacy : Populations.Encounter,
            day,
            Code(items[0]),
            Amount(claim.GetProperty("total")) - services.Sum(service => service.Item2),
            services,
            [.. items.Skip(1).Where(item => !item.TryGetProperty("net", out _)).Select(Code)]);
    }

    private static IEnumerable<JsonElement> Resources(string directory, string pattern)
    {
        using var reader = GzipText.Open(directory, pattern);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    private static string? TypeOf(JsonElement claim) => claim.GetProperty("type").GetProperty("coding")[0].GetProperty("code").GetString();

    private static string Code(JsonElement item)
    {
        var coding = item.GetProperty("productOrService").GetProperty("coding")[0];
        return SyntheaCode.Of(coding.GetProperty("system").GetString()!, coding.GetProperty("code").GetString()!);
    }

    private static decimal Amount(JsonElement money) => money.GetProperty("value").GetDecimal();

    /// <summary>The date of a FHIR date or dateTime.</summary>
    private static DateOnly Day(JsonElement date) => DateOnly.ParseExact(date.GetString()![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
