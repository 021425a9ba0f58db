using System.Text.Json.Nodes;

using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Writers;

/// <summary>A service line as Claim.item.</summary>
internal static class FhirItemWriter
{
    public static JsonObject Write(ServiceLine line)
    {
        var item = new JsonObject
        {
            ["sequence"] = line.Number,
            ["productOrService"] = FhirWriter.Concept(System(line.System), line.Code),
            ["servicedPeriod"] = FhirWriter.Period(line.From, line.To),
            ["quantity"] = new JsonObject { ["value"] = line.Units },
            ["net"] = Money(line.Charge),
        };
        if (line.DiagnosisPointers.Count > 0)
        {
            item["diagnosisSequence"] = new JsonArray([.. line.DiagnosisPointers.Select(pointer => (JsonNode)pointer)]);
        }

        if (line.Modifiers.Count > 0)
        {
            item["modifier"] = new JsonArray([.. line.Modifiers.Select(modifier => FhirWriter.Concept(null, modifier))]);
        }

        if (line.PlaceOfService is { } place)
        {
            item["locationCodeableConcept"] = FhirWriter.Concept("https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set", place);
        }

        if (line.RevenueCode is { } revenue)
        {
            item["revenue"] = FhirWriter.Concept("https://www.nubc.org/CodeSystem/RevenueCodes", revenue);
        }

        if (line.Tooth is { } tooth)
        {
            item["bodySite"] = FhirWriter.Concept(null, tooth);
        }

        if (line.Surfaces.Count > 0)
        {
            item["subSite"] = new JsonArray([.. line.Surfaces.Select(surface => FhirWriter.Concept(null, surface))]);
        }

        return item;
    }

    public static JsonObject Money(decimal value) => new() { ["value"] = value, ["currency"] = "USD" };

    private static string? System(CodeSystem system) => system switch
    {
        CodeSystem.Hcpcs => "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
        CodeSystem.Cdt => "http://www.ada.org/cdt",
        CodeSystem.Revenue => "https://www.nubc.org/CodeSystem/RevenueCodes",
        CodeSystem.Ndc => "http://hl7.org/fhir/sid/ndc",
        _ => null,
    };
}
