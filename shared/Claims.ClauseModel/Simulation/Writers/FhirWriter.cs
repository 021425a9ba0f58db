using System.Globalization;
using System.Text.Json.Nodes;

using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Writers;

/// <summary>Writes a claim as a FHIR R4 Claim that contains its Patient, Coverage and Organizations. Carries what these have a place for.</summary>
public static class FhirWriter
{
    public static JsonObject Write(Claim claim)
    {
        var contained = new JsonArray(FhirPartyWriter.Patient(claim.Member), FhirPartyWriter.Coverage(claim), FhirPartyWriter.Organization("provider", claim.BillingProvider));
        var resource = new JsonObject
        {
            ["resourceType"] = "Claim",
            ["id"] = claim.Key.Id,
            ["meta"] = new JsonObject { ["versionId"] = claim.Key.Version.ToString(CultureInfo.InvariantCulture) },
            ["contained"] = contained,
            ["identifier"] = new JsonArray(new JsonObject { ["value"] = claim.Key.Number }),
            ["status"] = "active",
            ["type"] = Concept("http://terminology.hl7.org/CodeSystem/claim-type", Kind(claim.Kind)),
            ["use"] = "claim",
            ["patient"] = Reference("#patient"),
            ["created"] = Date(claim.SubmittedOn ?? claim.ServiceTo ?? claim.ServiceFrom),
            ["provider"] = Reference("#provider"),
            ["priority"] = Concept("http://terminology.hl7.org/CodeSystem/processpriority", "normal"),
            ["insurance"] = Insurance(claim),
            ["billablePeriod"] = Period(claim.ServiceFrom, claim.ServiceTo),
            ["diagnosis"] = new JsonArray([.. claim.Diagnoses.Select(Diagnosis)]),
            ["item"] = new JsonArray([.. claim.Lines.Select(FhirItemWriter.Write)]),
            ["total"] = FhirItemWriter.Money(claim.TotalCharge),
        };
        if (claim.ReferringProvider is { } referring)
        {
            contained.Add(FhirPartyWriter.Organization("referring", referring));
            contained.Add(FhirPartyWriter.Referral());
            resource["referral"] = Reference("#referral");
        }

        if (claim.AdmissionDate is not null)
        {
            resource["supportingInfo"] = new JsonArray(Hospitalized(claim));
        }

        return resource;
    }

    internal static JsonObject Concept(string? system, string code) =>
        new() { ["coding"] = new JsonArray(system is null ? new JsonObject { ["code"] = code } : new JsonObject { ["system"] = system, ["code"] = code }) };

    internal static JsonObject Period(DateOnly? start, DateOnly? end)
    {
        var period = new JsonObject();
        if (start is not null)
        {
            period["start"] = Date(start);
        }

        if (end is not null)
        {
            period["end"] = Date(end);
        }

        return period;
    }

    internal static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static JsonObject Reference(string to) => new() { ["reference"] = to };

    private static JsonObject Hospitalized(Claim claim) => new()
    {
        ["sequence"] = 1,
        ["category"] = Concept("http://terminology.hl7.org/CodeSystem/claiminformationcategory", "hospitalized"),
        ["timingPeriod"] = Period(claim.AdmissionDate, claim.DischargeDate),
    };

    private static JsonArray Insurance(Claim claim)
    {
        var focal = new JsonObject { ["sequence"] = 1, ["focal"] = true, ["coverage"] = Reference("#coverage") };
        if (claim.PriorAuthorization is { } authorization)
        {
            focal["preAuthRef"] = new JsonArray(authorization);
        }

        return new JsonArray(focal);
    }

    private static JsonObject Diagnosis(Diagnosis diagnosis) => new()
    {
        ["sequence"] = diagnosis.Sequence,
        ["diagnosisCodeableConcept"] = Concept("http://hl7.org/fhir/sid/icd-10-cm", diagnosis.Code),
        ["type"] = new JsonArray(Concept("http://terminology.hl7.org/CodeSystem/ex-diagnosistype", diagnosis.Kind == DiagnosisKind.Principal ? "principal" : "clinical")),
    };

    private static string Kind(ClaimKind kind) => kind switch
    {
        ClaimKind.Dental => "oral",
        ClaimKind.Institutional => "institutional",
        ClaimKind.Pharmacy => "pharmacy",
        ClaimKind.Vision => "vision",
        _ => "professional",
    };
}
