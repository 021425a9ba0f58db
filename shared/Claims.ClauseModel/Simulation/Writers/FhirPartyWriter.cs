using System.Text.Json.Nodes;

using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Writers;

/// <summary>The resources that a written Claim contains: who was treated, under which cover, by whom.</summary>
internal static class FhirPartyWriter
{
    private const string NpiSystem = "http://hl7.org/fhir/sid/us-npi";

    public static JsonObject Patient(Member member)
    {
        var patient = new JsonObject
        {
            ["resourceType"] = "Patient",
            ["id"] = "patient",
            ["identifier"] = new JsonArray(new JsonObject { ["value"] = member.Id }),
            ["name"] = new JsonArray(new JsonObject { ["family"] = member.FamilyName, ["given"] = new JsonArray(member.GivenName) }),
            ["gender"] = member.Sex switch { Sex.Female => "female", Sex.Male => "male", _ => "unknown" },
            ["birthDate"] = FhirWriter.Date(member.BirthDate),
        };
        if (member.DeathDate is not null)
        {
            patient["deceasedDateTime"] = FhirWriter.Date(member.DeathDate);
        }

        return patient;
    }

    public static JsonObject Coverage(Claim claim) => new()
    {
        ["resourceType"] = "Coverage",
        ["id"] = "coverage",
        ["status"] = "active",
        ["subscriberId"] = claim.Member.SubscriberId ?? claim.Member.Id,
        ["beneficiary"] = FhirWriter.Reference("#patient"),
        ["relationship"] = FhirWriter.Concept(null, claim.Member.IsDependent ? "child" : "self"),
        ["period"] = FhirWriter.Period(claim.Member.CoverageStart, claim.Member.CoverageEnd),
        ["payor"] = new JsonArray(new JsonObject
        {
            ["identifier"] = new JsonObject { ["value"] = claim.Policy.PayerId ?? claim.Policy.PolicyId },
            ["display"] = claim.Policy.PayerName,
        }),
    };

    public static JsonObject Organization(string id, Provider provider)
    {
        var organization = new JsonObject
        {
            ["resourceType"] = "Organization",
            ["id"] = id,
            ["name"] = provider.Name,
            ["address"] = new JsonArray(new JsonObject { ["state"] = provider.State, ["postalCode"] = provider.PostalCode }),
        };
        if (provider.Npi is { } npi)
        {
            organization["identifier"] = new JsonArray(new JsonObject { ["system"] = NpiSystem, ["value"] = npi });
        }

        return organization;
    }

    public static JsonObject Referral() => new()
    {
        ["resourceType"] = "ServiceRequest",
        ["id"] = "referral",
        ["status"] = "active",
        ["intent"] = "order",
        ["subject"] = FhirWriter.Reference("#patient"),
        ["requester"] = FhirWriter.Reference("#referring"),
    };
}
