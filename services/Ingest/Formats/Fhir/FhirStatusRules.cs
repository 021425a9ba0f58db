using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Fhir;

/// <summary>Only an active claim for payment is processed; the specification's other states and uses are named, not guessed at.</summary>
internal static class FhirStatusRules
{
    private static readonly string[] Statuses = ["active", "cancelled", "draft", "entered-in-error"];
    private static readonly string[] Uses = ["claim", "preauthorization", "predetermination"];

    public static void Check(JsonPlace claim)
    {
        Check(claim.Require("status"), "active", Statuses, "is not active: send active claims; to take one back, send a claim that replaces it");
        Check(claim.Require("use"), "claim", Uses, "is no claim for payment: requests before the service are not taken here");
        claim.Require("priority");
    }

    private static void Check(JsonPlace? place, string wanted, string[] known, string otherwise)
    {
        if (place?.AsText() is not { } text || text == wanted)
        {
            return;
        }

        place.Fault(FaultCodes.ValueInvalid, known.Contains(text) ? otherwise : $"must be one of {string.Join(", ", known)}");
    }
}
