using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Fhir;

/// <summary>Claim.supportingInfo and Claim.accident.</summary>
internal static class FhirInformationReader
{
    public static (DateOnly? Admitted, DateOnly? Discharged) Hospitalized(JsonPlace claim) =>
        claim.Objects("supportingInfo").FirstOrDefault(info => info.Code("category") == "hospitalized")?.Period("timingPeriod") ?? (null, null);

    public static IReadOnlyList<Note> Notes(JsonPlace claim) => claim.Objects("supportingInfo")
        .Select((info, i) => (Text: info.Text("valueString"), Kind: info.Code("category") ?? "info", Sequence: i + 1))
        .Where(note => note.Text is not null)
        .Select(note => new Note(note.Sequence, note.Kind, note.Text!))
        .ToList();

    /// <summary>The v3 ActIncidentCode as X12 CLM11 says it: auto, employment, other.</summary>
    public static string? RelatedCause(JsonPlace claim) => claim.Object("accident") is { } accident
        ? accident.Code("type") switch { "MVA" => "AA", "WPA" or "WKPLACE" => "EM", _ => "OA" }
        : null;
}
