using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Fhir;

/// <summary>Patients and providers behind references.</summary>
internal static class FhirPartyReader
{
    private const string NpiSystem = "http://hl7.org/fhir/sid/us-npi";

    public static Provider? Provider(FhirReference? reference, FhirContext context)
    {
        if (reference is null)
        {
            return null;
        }

        // A PractitionerRole stands between: the practitioner has the identifiers, the role the specialty.
        var role = reference.Target is { } target && FhirResources.TypeOf(target.Element) == "PractitionerRole" ? target : null;
        var who = role is not null ? FhirReference.Read(role, "practitioner", context)?.Target ?? role : reference.Target;
        var npi = reference.IdentifierSystem == NpiSystem ? reference.Identifier : who is null ? null : Identifier(who, NpiSystem);
        var address = who?.Objects("address") is [var first, ..] ? first : null;
        return new Provider
        {
            Npi = npi,
            Id = npi ?? reference.Identifier ?? (who is null ? null : Identifier(who, system: null)) ?? reference.Name!,
            Name = who is null ? reference.Display : ProviderName(who) ?? reference.Display,
            Taxonomy = (role ?? who)?.Codes("specialty") is [var specialty, ..] ? specialty : null,
            State = address?.Text("state"),
            PostalCode = address?.Text("postalCode"),
        };
    }

    /// <summary>The member, as far as the Patient tells.</summary>
    public static Member Member(FhirReference patient)
    {
        var person = patient.Target;
        var name = person?.Objects("name") is [var first, ..] ? first : null;
        return new Member
        {
            Id = patient.Identifier ?? (person is null ? null : Identifier(person, system: null)) ?? patient.Name!,
            FamilyName = name?.Text("family"),
            GivenName = name?.Items("given") is [var given, ..] ? given.AsText() : null,
            BirthDate = person?.Date("birthDate"),
            Sex = person?.Text("gender") switch { "female" => Sex.Female, "male" => Sex.Male, _ => Sex.Unknown },
            DeathDate = person?.Date("deceasedDateTime"),
        };
    }

    /// <summary>The identifier of that system, or the first where no system is asked for.</summary>
    public static string? Identifier(JsonPlace resource, string? system) => resource.Objects("identifier")
        .Where(identifier => system is null || identifier.Text("system") == system)
        .Select(identifier => identifier.Text("value"))
        .FirstOrDefault(value => value is not null);

    private static string? ProviderName(JsonPlace who) => FhirResources.TypeOf(who.Element) == "Practitioner"
        ? who.Objects("name") is [var first, ..] ? string.Join(' ', new[] { first.Items("given") is [var given, ..] ? given.AsText() : null, first.Text("family") }.OfType<string>()) : null
        : who.Text("name");
}
