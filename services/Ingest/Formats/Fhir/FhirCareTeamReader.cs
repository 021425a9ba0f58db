using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Fhir;

/// <summary>Who gave the services, and who referred.</summary>
internal static class FhirCareTeamReader
{
    /// <summary>Providers of the care team by their sequence.</summary>
    public static IReadOnlyDictionary<int, Provider> Read(JsonPlace claim, FhirContext context)
    {
        var team = new Dictionary<int, Provider>();
        foreach (var member in claim.Objects("careTeam"))
        {
            if (member.Require("sequence")?.AsInteger() is { } sequence && FhirPartyReader.Provider(FhirReference.Read(member, "provider", context), context) is { } provider)
            {
                team.TryAdd(sequence, provider);
            }
        }

        return team;
    }

    /// <summary>Who asked for the services: the requester of the referral where it came along.</summary>
    public static Provider? Referring(JsonPlace claim, FhirContext context)
    {
        var referral = FhirReference.Read(claim, "referral", context);
        return referral?.Target is { } request
            ? FhirPartyReader.Provider(FhirReference.Read(request, "requester", context), context) ?? FhirPartyReader.Provider(referral with { Target = null }, context)
            : FhirPartyReader.Provider(referral, context);
    }
}
