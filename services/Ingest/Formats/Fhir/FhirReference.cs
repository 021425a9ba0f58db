using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Fhir;

/// <summary>A Reference: the resource behind it where it came along, and what to call it where not.</summary>
internal sealed record FhirReference(JsonPlace? Target, string? Reference, string? Identifier, string? IdentifierSystem, string? Display)
{
    /// <summary>The best name of what is referred to: its identifier, else the reference itself, else its display.</summary>
    public string? Name => Identifier ?? Reference ?? Display;

    /// <returns>Null where the property is absent or names nothing.</returns>
    public static FhirReference? Read(JsonPlace place, string property, FhirContext context, bool warns = false)
    {
        if (place.Object(property) is not { } reference)
        {
            return null;
        }

        var address = reference.Text("reference");
        var identifier = reference.Object("identifier");
        var target = address is null ? null : context.Resolve(address, reference.Path);
        if (address is not null && target is null && warns)
        {
            reference.Fault(FaultCodes.ReferenceUnresolved, "refers to a resource that did not come along", isWarning: true);
        }

        var read = new FhirReference(target, address, identifier?.Text("value"), identifier?.Text("system"), reference.Text("display"));
        return read.Name is null ? null : read;
    }
}

/// <summary>The claim being read, and everything that came with it.</summary>
internal sealed record FhirContext(System.Text.Json.JsonElement Claim, FhirResources Resources, FaultList Faults)
{
    public JsonPlace? Resolve(string reference, string path) => Resources.Resolve(Claim, reference) is { } found
        ? new JsonPlace(found, Faults, PathStyle.FhirPath, null, $"{path}.resolve()")
        : null;
}
