using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Fhir;

/// <summary>Diagnoses and procedures, stated as codes or by reference to a Condition or Procedure.</summary>
internal static class FhirDiagnosisReader
{
    public static IReadOnlyList<Diagnosis> Diagnoses(JsonPlace claim, FhirContext context) => claim.Objects("diagnosis")
        .Select(diagnosis =>
        {
            var (system, code) = Coded(diagnosis, "diagnosisCodeableConcept", "diagnosisReference", context);
            return new Diagnosis(diagnosis.Require("sequence")?.AsInteger() ?? 0, code, system, Kind(diagnosis));
        })
        .ToList();

    public static IReadOnlyList<Procedure> Procedures(JsonPlace claim, FhirContext context) => claim.Objects("procedure")
        .Select(procedure =>
        {
            var (system, code) = Coded(procedure, "procedureCodeableConcept", "procedureReference", context);
            return new Procedure(procedure.Require("sequence")?.AsInteger() ?? 0, code, system, procedure.Date("date"));
        })
        .ToList();

    public static string? RelatedGroup(JsonPlace claim) =>
        claim.Objects("diagnosis").Select(diagnosis => diagnosis.Code("packageCode")).FirstOrDefault(code => code is not null);

    /// <summary>
    /// The code behind either form. A reference that cannot be followed keeps its place, so that lines can still point to it, with the
    /// reference as a code of no system.
    /// </summary>
    private static (CodeSystem System, string Code) Coded(JsonPlace place, string concept, string reference, FhirContext context)
    {
        var stated = place.Find(concept);
        if (FhirCodeSystems.Best(stated.Codings()) is { } coding)
        {
            return coding;
        }

        var referred = FhirReference.Read(place, reference, context, warns: true);
        if (referred?.Target is { } target && FhirCodeSystems.Best(target.Find("code").Codings()) is { } behind)
        {
            return behind;
        }

        var text = stated?.IsObject == true ? stated.Text("text") : null;
        var name = referred?.Name ?? text;
        if (name is null)
        {
            place.Fault(FaultCodes.ValueMissing, $"needs {concept} or {reference}");
        }

        return (CodeSystem.Unknown, name is { Length: > 100 } ? name[..100] : name ?? "");
    }

    private static DiagnosisKind Kind(JsonPlace diagnosis) => diagnosis.Codes("type") is [var type, ..]
        ? type switch
        {
            "principal" => DiagnosisKind.Principal,
            "admitting" => DiagnosisKind.Admitting,
            "external-cause" or "externalcause" => DiagnosisKind.ExternalCause,
            "patientreasonforvisit" => DiagnosisKind.ReasonForVisit,
            _ => DiagnosisKind.Secondary,
        }
        : diagnosis.Find("sequence")?.Element is { ValueKind: System.Text.Json.JsonValueKind.Number } sequence && sequence.TryGetInt32(out var number) && number == 1
            ? DiagnosisKind.Principal
            : DiagnosisKind.Secondary;
}
