using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Fhir;

/// <summary>Claim.insurance: the focal one says what the claim is billed under, the others are other payers.</summary>
internal static class FhirCoverageReader
{
    public static (PolicyReference Policy, Member Member, IReadOnlyList<OtherPayer> Others, string? PriorAuthorization) Read(JsonPlace claim, Member patient, FhirContext context)
    {
        var insurances = claim.Objects("insurance");
        if (insurances.Count == 0)
        {
            claim.Missing("insurance");
            return (new PolicyReference(), patient, [], null);
        }

        var focal = insurances.FirstOrDefault(IsFocal) ?? insurances[0];
        var coverage = FhirReference.Read(focal, "coverage", context);
        if (coverage is null)
        {
            focal.Missing("coverage");
        }

        var others = insurances.Where(insurance => insurance != focal).Select(insurance => Other(insurance, focal, context)).ToList();
        var authorization = focal.Items("preAuthRef") is [var first, ..] ? first.AsText() : null;
        return (Policy(claim, coverage, context), WithCover(patient, coverage?.Target), others, authorization);
    }

    private static bool IsFocal(JsonPlace insurance) => insurance.Find("focal")?.Element.ValueKind == System.Text.Json.JsonValueKind.True;

    private static PolicyReference Policy(JsonPlace claim, FhirReference? coverage, FhirContext context)
    {
        var payer = coverage?.Target is { } resource && resource.Objects("payor").Count > 0
            ? Payer(resource, context)
            : FhirReference.Read(claim, "insurer", context);
        return new PolicyReference
        {
            PayerId = payer?.Identifier ?? (payer?.Target is { } organization ? FhirPartyReader.Identifier(organization, system: null) : null) ?? payer?.Reference,
            PayerName = coverage?.Display ?? payer?.Display ?? payer?.Target?.Text("name"),
            Plan = coverage?.Target is { } cover ? Class(cover, "plan") ?? Class(cover, "group") : coverage?.Identifier,
        };
    }

    private static FhirReference? Payer(JsonPlace coverage, FhirContext context)
    {
        // Reference.Read takes a property; payor is a list of which the first pays.
        var first = coverage.Objects("payor")[0];
        var address = first.Text("reference");
        var identifier = first.Object("identifier");
        return new FhirReference(
            address is null ? null : context.Resolve(address, first.Path), address, identifier?.Text("value"), identifier?.Text("system"), first.Text("display"));
    }

    private static string? Class(JsonPlace coverage, string type) => coverage.Objects("class")
        .FirstOrDefault(found => found.Code("type") == type)?.Text("value");

    private static Member WithCover(Member patient, JsonPlace? coverage)
    {
        if (coverage is null)
        {
            return patient;
        }

        var (start, end) = coverage.Period("period");
        var dependent = coverage.Code("relationship") is { } relationship && relationship != "self";
        var subscriber = coverage.Text("subscriberId");
        return patient with
        {
            Id = subscriber is null || dependent ? patient.Id : subscriber,
            IsDependent = dependent,
            SubscriberId = dependent ? subscriber : null,
            CoverageStart = start,
            CoverageEnd = end,
        };
    }

    private static OtherPayer Other(JsonPlace insurance, JsonPlace focal, FhirContext context)
    {
        var coverage = FhirReference.Read(insurance, "coverage", context);
        var comesFirst = Sequence(insurance) < Sequence(focal);
        return new OtherPayer
        {
            Responsibility = comesFirst ? "P" : "S",
            PayerId = coverage?.Name,
            PayerName = coverage?.Display,
            SubscriberId = coverage?.Target?.Text("subscriberId"),
        };
    }

    private static int Sequence(JsonPlace insurance) => insurance.Find("sequence")?.AsInteger() ?? 1;
}
