using Claims.Contracts;
using Claims.Ingest.Formats.X12.Reading;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Mapping;

/// <summary>Makes members and providers of the loops that an NM1 opens.</summary>
public static class PartyMapper
{
    /// <summary>The provider of a loop; null where the loop is absent or identifies nobody.</summary>
    /// <param name="taxonomyLoop">Loop whose PRV gives the specialty where it is not the provider's own: 2000A for the billing provider.</param>
    public static Provider? Provider(Loop? loop, Loop? taxonomyLoop = null)
    {
        if (loop?.First("NM1") is not { } name)
        {
            return null;
        }

        var npi = name.Element(8) == "XX" ? ElementText.OrNull(name.Element(9)) : null;
        var id = ElementText.OrNull(name.Element(9)) ?? Secondary(loop);
        var address = loop.First("N4");
        return id is null
            ? null
            : new Provider
            {
                Npi = npi,
                Id = id,
                Name = FullName(name),
                Taxonomy = Taxonomy(loop) ?? (taxonomyLoop is null ? null : Taxonomy(taxonomyLoop)),
                State = ElementText.OrNull(address?.Element(2) ?? ""),
                PostalCode = ElementText.OrNull(address?.Element(3) ?? ""),
            };
    }

    /// <summary>The patient: the dependent of loop 2010CA where there is one, else the subscriber of 2010BA; null where nothing identifies them.</summary>
    public static Member? Member(Loop? subscriberLevel, Loop? patientLevel)
    {
        if (subscriberLevel?.Entity("IL") is not { } subscriber || subscriber.First("NM1") is not { } subscriberName)
        {
            return null;
        }

        var patient = patientLevel?.Entity("QC");
        var person = patient ?? subscriber;
        var name = person.First("NM1") ?? subscriberName;
        var demographics = person.First("DMG");
        var death = (patientLevel ?? subscriberLevel).First("PAT");
        var subscriberId = ElementText.OrNull(subscriberName.Element(9)) ?? Secondary(subscriber);

        // In 5010 a patient with an id of their own is a subscriber, so a dependent usually has only the subscriber's.
        var id = ElementText.OrNull(name.Element(9)) ?? subscriberId ?? Secondary(person);
        return id is null ? null : new Member
        {
            Id = id,
            FamilyName = ElementText.OrNull(name.Element(3)),
            GivenName = ElementText.OrNull(name.Element(4)),
            BirthDate = ElementText.Date(demographics?.Element(2) ?? ""),
            Sex = demographics?.Element(3) switch { "F" => Sex.Female, "M" => Sex.Male, _ => Sex.Unknown },
            DeathDate = ElementText.Date(death?.Element(6) ?? ""),
            IsDependent = patient is not null,
            SubscriberId = patient is null ? null : subscriberId,
        };
    }

    /// <summary>Organisation, or family name, given name.</summary>
    public static string? FullName(Segment? name) =>
        name is null ? null : ElementText.OrNull(string.Join(", ", new[] { name.Element(3), name.Element(4) }.Where(part => part.Length > 0)));

    private static string? Taxonomy(Loop loop) => ElementText.OrNull(loop.First("PRV")?.Element(3) ?? "");

    // Without an identifier in the name itself: the tax number (EI, SY), else whatever number there is.
    private static string? Secondary(Loop loop)
    {
        var reference = loop.First("REF", "EI") ?? loop.First("REF", "SY") ?? loop.First("REF");
        return ElementText.OrNull(reference?.Element(2) ?? "");
    }
}
